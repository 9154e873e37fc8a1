using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>A column.</summary>
/// <param name="Id">What it keeps when it is renamed.</param>
/// <param name="Property">The property, as the author calls it.</param>
/// <param name="Name">The column's name.</param>
/// <param name="Kind">How values are stored, in the words of the language: what tells whether those of one kind can become those of another.</param>
/// <param name="Type">The column's type in SQL.</param>
/// <param name="IsOptional">Whether it may be NULL.</param>
/// <param name="Default">The default, or null.</param>
/// <param name="IsIdentity">Whether the database numbers the rows in it.</param>
/// <param name="Values">The values of an enum.</param>
internal sealed record SchemaColumn(
    string Id,
    string Property,
    SqlIdentifier Name,
    string Kind,
    SqlText Type,
    bool IsOptional,
    SqlText? Default,
    bool IsIdentity,
    ImmutableArray<string> Values)
{
    /// <summary>Whether it identifies the rows though the database does not number them.</summary>
    public bool IsKey { get; init; }
}

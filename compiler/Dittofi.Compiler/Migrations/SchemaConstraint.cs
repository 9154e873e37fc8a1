using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Migrations;

/// <summary>A constraint or an index.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns that it is about; at least one.</param>
internal sealed record SchemaConstraint(SchemaConstraintKind Kind, SqlIdentifier Name, ImmutableArray<SqlIdentifier> Columns)
{
    /// <summary>What a check holds.</summary>
    public SqlText? Condition { get; init; }

    /// <summary>The table that a foreign key refers to.</summary>
    public SqlIdentifier? Target { get; init; }

    /// <summary>The column of that table; null for <c>id</c>.</summary>
    public SqlIdentifier? TargetColumn { get; init; }

    /// <summary>What a foreign key does when that row is deleted.</summary>
    public DeleteRule OnDelete { get; init; }
}

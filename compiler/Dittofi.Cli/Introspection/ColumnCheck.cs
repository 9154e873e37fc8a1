using System.Collections.Immutable;

namespace Dittofi.Cli.Introspection;

/// <summary>What a CHECK says of one column.</summary>
/// <param name="Column">The column, as the CHECK calls it.</param>
/// <param name="Of">What is compared: the value, or the number of its characters.</param>
/// <param name="Sign">How: <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, or <c>in</c>.</param>
/// <param name="Values">With what: one value, or those of a list.</param>
internal sealed record ColumnCheck(string Column, ColumnCheckSide Of, string Sign, ImmutableArray<SqlToken> Values)
{
    /// <summary>Whether it is compared as a text, whatever it is.</summary>
    public bool IsText { get; init; }
}

using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Events.List;

/// <summary>One order of a list.</summary>
/// <param name="Value">The value of the request that asks for it, null where that may be absent; nothing where a list has one order.</param>
/// <param name="By">The sort keys as they were given.</param>
/// <param name="Id">The id, which is the last key, whether named or not.</param>
internal sealed record ListOrder(BoundLiteral? Value, ImmutableArray<SortKey> By, SortKey Id)
{
    /// <summary>All that the rows are sorted by: the id is the last, and what would stand behind it is left out.</summary>
    public ImmutableArray<SortKey> Keys => [.. By.TakeWhile(key => !key.IsId), By.FirstOrDefault(key => key.IsId) ?? Id];

    /// <summary>What tells it from the others in the names of constants: <c>ByPriceDown</c>; nothing where it is the only one.</summary>
    public string NameAmong(ImmutableArray<ListOrder> all) => all.Length == 1
        ? ""
        : "By" + string.Concat((Keys.Length > 1 ? Keys.SkipLast(1) : Keys).Select(key => Pascal(key.Property?.Name ?? "Value") + (key.IsDescending ? "Down" : "")));

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>Writes what rows are sorted by.</summary>
internal static class SortKeySql
{
    /// <summary>The value, in the order of its type: of an enum its place.</summary>
    public static SqlText Value(SortKey key, SqlExpressionEmitter sql)
    {
        var column = key switch
        {
            { Value: { } computed } => sql.Sorted(computed),
            { Property: { } property } => sql.Sorted(property),
            _ => throw new InvalidOperationException($"'{key.Text}' is no sort key."),
        };
        return key.Type.NonOptional is EnumType type ? sql.Rank(type, column) : column;
    }

    /// <summary>The key as an <c>ORDER BY</c> holds it.</summary>
    public static SqlText Order(SortKey key, SqlExpressionEmitter sql)
    {
        var value = Value(key, sql);
        return (key.IsDescending, key.Type.IsOptional) switch
        {
            (false, false) => value,
            (true, false) => SqlText.Of($"{value} DESC"),
            (false, true) => SqlText.Of($"{value} ASC NULLS LAST"),
            (true, true) => SqlText.Of($"{value} DESC NULLS FIRST"),
        };
    }
}

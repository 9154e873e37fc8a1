using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Queries;

/// <summary>Writes the condition that a row stands behind another in an order (language page, section 13).</summary>
internal static class KeysetSql
{
    /// <summary>Whether the rows behind another are one range of an index on the keys: all sorted in one direction, none of them NULL.</summary>
    public static bool IsOneRange(IReadOnlyCollection<SortKey> keys) =>
        keys.All(key => !key.Type.IsOptional) && keys.Select(key => key.IsDescending).Distinct().Count() == 1;

    /// <summary>The condition; no part of it is ever anything but true where the row stands behind.</summary>
    /// <param name="keys">The keys; the last tells any two rows apart.</param>
    /// <param name="dialect">The database's SQL.</param>
    public static SqlText Behind(IReadOnlyList<KeysetKey> keys, SqlDialect dialect)
    {
        var first = keys[0];
        if (keys.Count == 1)
        {
            return Beyond(first);
        }

        if (keys.All(key => !key.IsOptional && key.IsDescending == first.IsDescending))
        {
            return SqlText.Of($"({SqlText.Commas(keys.Select(key => key.Value))}) {Sign(first)} ({SqlText.Commas(keys.Select(key => key.Bound))})");
        }

        // The bound of the first key alone is one that an index can answer.
        var rest = keys.Skip(1).ToList();
        return first.IsOptional
            ? Written(keys, dialect)
            : SqlText.Of($"{first.Value} {Sign(first)}= {first.Bound}\n  AND ({Beyond(first)} OR {Written(rest, dialect)})");
    }

    private static SqlText Written(IReadOnlyList<KeysetKey> keys, SqlDialect dialect) => keys.Count == 1
        ? Beyond(keys[0])
        : SqlText.Of($"({Beyond(keys[0])} OR ({Same(keys[0], dialect)} AND {Written([.. keys.Skip(1)], dialect)}))");

    private static SqlText Beyond(KeysetKey key) => (key.IsOptional, key.IsDescending) switch
    {
        (false, _) => SqlText.Of($"{key.Value} {Sign(key)} {key.Bound}"),
        (true, false) => SqlText.Of($"({key.Value} > {key.Bound} OR ({key.Value} IS NULL AND {key.Bound} IS NOT NULL))"),
        (true, true) => SqlText.Of($"({key.Value} < {key.Bound} OR ({key.Value} IS NOT NULL AND {key.Bound} IS NULL))"),
    };

    private static SqlText Same(KeysetKey key, SqlDialect dialect) => (key.IsOptional, dialect == SqlDialect.Sqlite) switch
    {
        (false, _) => SqlText.Of($"{key.Value} = {key.Bound}"),
        (true, true) => SqlText.Of($"{key.Value} IS {key.Bound}"),
        (true, false) => SqlText.Of($"{key.Value} IS NOT DISTINCT FROM {key.Bound}"),
    };

    private static SqlText Sign(KeysetKey key) => key.IsDescending ? SqlText.Of($"<") : SqlText.Of($">");
}

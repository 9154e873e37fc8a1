using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>The statements that write the pairs of a <c>manyToMany</c>.</summary>
internal static class LinkText
{
    /// <summary>Ties a row to another or to those of a list; pairs that are there stay.</summary>
    public static SqlText Insert(JoinTable table, SqlParameter row, SqlParameter to, bool isList, SqlDialect dialect)
    {
        var pairs = (isList, dialect == SqlDialect.Sqlite) switch
        {
            (false, _) => SqlText.Of($"VALUES ({row}, {to})"),

            // Without a WHERE, SQLite takes ON for the start of a join.
            (true, true) => SqlText.Of($"SELECT {row}, value FROM json_each({to}) WHERE TRUE"),
            (true, false) => SqlText.Of($"SELECT {row}, other FROM unnest({to}) AS other"),
        };
        return SqlText.Of($"INSERT INTO {SqlIdentifier.Of(table.Table)} ({Own(table)}, {Other(table)})\n{pairs}\nON CONFLICT DO NOTHING");
    }

    /// <summary>Parts a row from another or from those of a list.</summary>
    public static SqlText Delete(JoinTable table, SqlParameter row, SqlParameter to, bool isList, SqlDialect dialect) =>
        SqlText.Of($"DELETE FROM {SqlIdentifier.Of(table.Table)}\nWHERE {Own(table)} = {row}\n  AND {Among(table, to, isList, dialect)}");

    /// <summary>Parts a row from all but those of a list.</summary>
    public static SqlText DeleteOthers(JoinTable table, SqlParameter row, SqlParameter to, SqlDialect dialect) =>
        SqlText.Of($"DELETE FROM {SqlIdentifier.Of(table.Table)}\nWHERE {Own(table)} = {row}\n  AND NOT ({Among(table, to, isList: true, dialect)})");

    private static SqlText Among(JoinTable table, SqlParameter to, bool isList, SqlDialect dialect) => (isList, dialect == SqlDialect.Sqlite) switch
    {
        (false, _) => SqlText.Of($"{Other(table)} = {to}"),
        (true, true) => SqlText.Of($"{Other(table)} IN (SELECT value FROM json_each({to}))"),
        (true, false) => SqlText.Of($"{Other(table)} = ANY ({to})"),
    };

    private static SqlIdentifier Own(JoinTable table) => SqlIdentifier.Column(table.Own);

    private static SqlIdentifier Other(JoinTable table) => SqlIdentifier.Column(table.Other);
}

using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>What a database says of its tables, in lines that do not tell in which order they were made.</summary>
internal static partial class SchemaCatalog
{
    private const string PostgreSql = """
        SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attidentity::text || ' ' || a.attcollation::regcollation || ' ' || COALESCE(pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT k.conrelid::regclass || ' ' || CASE k.contype WHEN 'p' THEN '' ELSE k.conname END || ' ' || pg_get_constraintdef(k.oid) || ' ' || k.convalidated
        FROM pg_constraint k WHERE k.connamespace = 'public'::regnamespace AND k.contype <> 'n' AND k.conrelid <> 0
        UNION ALL
        SELECT pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary
        ORDER BY 1
        """;

    private const string Sqlite = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || COALESCE(c.dflt_value, '') FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT m.name || ' ' || f."from" || ' -> ' || f."table" || ' ' || f.on_delete FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' unique ' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x) FROM sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i."unique" AND i.origin = 'u'
        UNION ALL
        SELECT type || ' ' || tbl_name || ' ' || sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
        ORDER BY 1
        """;

    /// <summary>The lines, sorted.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is not SqliteConnection)
        {
            return await LinesAsync(connection, PostgreSql, cancellationToken);
        }

        var lines = await LinesAsync(connection, Sqlite, cancellationToken);
        var tables = await LinesAsync(connection, "SELECT tbl_name || ':' || sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", cancellationToken);
        return [.. lines, .. tables.SelectMany(table => Check().Matches(table).Select(match => $"{table[..table.IndexOf(':', StringComparison.Ordinal)]} {match.Value}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>The first column of what is selected.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            lines.Add(rows.IsDBNull(0) ? "" : rows.GetValue(0).ToString() ?? "");
        }

        return lines;
    }

    [GeneratedRegex("""CONSTRAINT "[^"]+" (CHECK|UNIQUE|FOREIGN KEY) \((?>[^()']+|'[^']*'|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)""")]
    private static partial Regex Check();
}

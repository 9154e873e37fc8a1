using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Npgsql;

namespace Dittofi.Cli.Introspection;

/// <summary>Reads the catalogue of a PostgreSQL database: the tables of the first schema of its search path.</summary>
internal sealed class PostgreSqlCatalog
{
    // What the service itself keeps is nobody's model.
    private const string Tables = """
        SELECT c.oid, c.relname FROM pg_class c
        WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relname <> 'schema_migrations'
        """;

    private const string Columns = """
        SELECT a.attrelid, a.attnum, a.attname,
            CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END,
            NOT (a.attnotnull OR (t.typtype = 'd' AND t.typnotnull)), a.attidentity <> '', a.attgenerated <> '', pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY ($1)
        ORDER BY a.attrelid, a.attnum
        """;

    // An index of which a condition or an expression is a part serves what it serves, and says nothing of all rows.
    private const string Indexes = """
        SELECT i.indrelid, i.indisprimary, i.indisunique, (i.indkey::int2[])[0:i.indnkeyatts - 1]
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
        WHERE i.indrelid = ANY ($1) AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indisvalid AND m.amname = 'btree'
        ORDER BY i.indrelid, c.relname COLLATE "C"
        """;

    private const string Views = """
        SELECT relname FROM pg_class
        WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relkind IN ('v', 'm', 'f')
        ORDER BY relname COLLATE "C"
        """;

    private const string Checks = """
        SELECT conrelid, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE contype = 'c' AND conrelid = ANY ($1)
        ORDER BY conrelid, conname COLLATE "C"
        """;

    private const string ForeignKeys = """
        SELECT conrelid, conkey, confrelid, confkey FROM pg_constraint
        WHERE contype = 'f' AND conrelid = ANY ($1) AND conparentid = 0
        ORDER BY conrelid, conkey
        """;

    private readonly Dictionary<uint, string> _names = [];
    private readonly Dictionary<(uint Table, short Number), FoundColumn> _columns = [];
    private readonly List<(uint Table, bool IsPrimary, bool IsUnique, ImmutableArray<string> Columns)> _indexes = [];
    private readonly List<(uint Table, FoundForeignKey Key)> _keys = [];
    private readonly List<(uint Table, string Condition)> _checks = [];
    private readonly List<string> _views = [];

    /// <summary>What the database holds.</summary>
    /// <exception cref="NpgsqlException">It cannot be reached or read.</exception>
    public static FoundDatabase Read(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, IncludeErrorDetail = false };
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
        return new PostgreSqlCatalog().Read(connection);
    }

    private FoundDatabase Read(NpgsqlConnection connection)
    {
        Query(connection, Tables, null, row => _names.Add(row.GetFieldValue<uint>(0), row.GetString(1)));
        uint[] tables = [.. _names.Keys];
        Query(connection, Columns, tables, row => _columns.Add((row.GetFieldValue<uint>(0), row.GetInt16(1)), Column(row)));
        Query(connection, Indexes, tables, row =>
        {
            if (Names(row.GetFieldValue<uint>(0), row.GetFieldValue<short[]>(3)) is { } columns)
            {
                _indexes.Add((row.GetFieldValue<uint>(0), row.GetBoolean(1), row.GetBoolean(2), columns));
            }
        });
        Query(connection, ForeignKeys, tables, row =>
        {
            var (table, other) = (row.GetFieldValue<uint>(0), row.GetFieldValue<uint>(2));
            if (Names(table, row.GetFieldValue<short[]>(1)) is { } columns && _names.TryGetValue(other, out var name) && Names(other, row.GetFieldValue<short[]>(3)) is { } references)
            {
                _keys.Add((table, new FoundForeignKey(columns, name, references)));
            }
        });
        Query(connection, Checks, tables, row => _checks.AddRange(SqlTokens.Checks(row.GetString(1)).Select(condition => (row.GetFieldValue<uint>(0), condition))));
        Query(connection, Views, null, row => _views.Add(row.GetString(0)));
        return new FoundDatabase(DatabaseKind.PostgreSql, [.. _names.OrderBy(table => table.Value, StringComparer.Ordinal).Select(table => Table(table.Key, table.Value))]) { Views = [.. _views] };
    }

    private FoundTable Table(uint table, string name) => new(
        name,
        [.. _columns.Where(column => column.Key.Table == table).OrderBy(column => column.Key.Number).Select(column => column.Value)],
        _indexes.Where(index => index.Table == table && index.IsPrimary).Select(index => index.Columns).FirstOrDefault([]),
        [.. _indexes.Where(index => index.Table == table && index is { IsPrimary: false, IsUnique: true }).Select(index => index.Columns)],
        [.. _indexes.Where(index => index.Table == table && !index.IsUnique).Select(index => index.Columns)],
        [.. _keys.Where(key => key.Table == table).Select(key => key.Key)])
    {
        Checks = [.. _checks.Where(check => check.Table == table).Select(check => check.Condition)],
    };

    private static FoundColumn Column(NpgsqlDataReader row)
    {
        var given = row.IsDBNull(7) ? null : row.GetString(7);
        var isIdentity = row.GetBoolean(5);
        return new FoundColumn(row.GetString(2), row.GetString(3), row.GetBoolean(4))
        {
            IsCounted = isIdentity || given?.StartsWith("nextval(", StringComparison.Ordinal) == true,
            IsComputed = row.GetBoolean(6),
            IsIdentity = isIdentity,
            Default = row.GetBoolean(6) ? null : given,
        };
    }

    private ImmutableArray<string>? Names(uint table, short[] numbers) =>
        numbers.All(number => _columns.ContainsKey((table, number))) ? [.. numbers.Select(number => _columns[(table, number)].Name)] : null;

    private static void Query(NpgsqlConnection connection, string sql, uint[]? tables, Action<NpgsqlDataReader> take)
    {
        using var command = new NpgsqlCommand(sql, connection);
        if (tables is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = tables, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Oid });
        }

        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            take(rows);
        }
    }
}

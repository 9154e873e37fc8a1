using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Microsoft.Data.Sqlite;

namespace Dittofi.Cli.Introspection;

/// <summary>Reads the schema of a SQLite database, and a few of its values where the schema leaves open what a column holds.</summary>
/// <param name="connection">The open database.</param>
internal sealed class SqliteCatalog(SqliteConnection connection)
{
    private const string Tables = """
        SELECT name, wr FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'schema_migrations'
        ORDER BY name
        """;

    private const string Views = """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('view', 'virtual') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
        ORDER BY name
        """;

    /// <summary>What the database holds.</summary>
    /// <exception cref="SqliteException">It cannot be opened or read.</exception>
    public static FoundDatabase Read(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        var catalog = new SqliteCatalog(connection);
        return new FoundDatabase(DatabaseKind.Sqlite, catalog.Read()) { Views = [.. catalog.Query(Views, null, row => row.GetString(0))] };
    }

    private ImmutableArray<FoundTable> Read()
    {
        var tables = Query(Tables, null, row => (Name: row.GetString(0), HasRowId: row.GetInt64(1) == 0));
        return [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal).Select(table => Table(table.Name, table.HasRowId))];
    }

    private FoundTable Table(string table, bool hasRowId)
    {
        var columns = Query("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo($1)", table, row => (
            Name: row.GetString(0), Type: row.GetString(1), IsRequired: row.GetInt64(2) != 0, Default: row.IsDBNull(3) ? null : row.GetString(3), Key: row.GetInt64(4), Hidden: row.GetInt64(5)));
        ImmutableArray<string> key = [.. columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name)];
        var indexes = Query("SELECT name, \"unique\", origin, partial FROM pragma_index_list($1)", table, row => (
            Name: row.GetString(0), IsUnique: row.GetInt64(1) != 0, Origin: row.GetString(2), IsPartial: row.GetInt64(3) != 0))
            .Where(index => index.Origin != "pk" && !index.IsPartial)
            .Select(index => (index.IsUnique, index.Name, Columns: Indexed(index.Name)))
            .Where(index => index.Columns is not null)
            .OrderBy(index => index.Name, StringComparer.Ordinal)
            .ToList();
        return new FoundTable(
            table,
            [
                .. columns.Select(column => new FoundColumn(column.Name, column.Type, !column.IsRequired && column.Key == 0)
                {
                    IsCounted = hasRowId && key.Length == 1 && column.Key == 1 && column.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase),
                    IsComputed = column.Hidden != 0,
                    Default = column.Default,
                    Sample = Sample(table, column.Name, column.Type),
                }),
            ],
            key,
            [.. indexes.Where(index => index.IsUnique).Select(index => index.Columns ?? [])],
            [.. indexes.Where(index => !index.IsUnique).Select(index => index.Columns ?? [])],
            ForeignKeys(table))
        {
            Checks = [.. Query("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1", table, row => row.GetString(0)).SelectMany(SqlTokens.Checks)],
        };
    }

    // Null where a part is an expression, or sorts otherwise than values are compared.
    private ImmutableArray<string>? Indexed(string index)
    {
        var parts = Query("SELECT name, coll FROM pragma_index_xinfo($1) WHERE key = 1 ORDER BY seqno", index, row => (
            Name: row.IsDBNull(0) ? null : row.GetString(0), IsBinary: row.IsDBNull(1) || row.GetString(1) == "BINARY"));
        return parts.TrueForAll(part => part is { Name: not null, IsBinary: true }) ? [.. parts.Select(part => part.Name ?? "")] : null;
    }

    private ImmutableArray<FoundForeignKey> ForeignKeys(string table) =>
    [
        .. Query("SELECT id, \"from\", \"table\", \"to\" FROM pragma_foreign_key_list($1) ORDER BY id, seq", table, row => (
                Id: row.GetInt64(0), From: row.GetString(1), Table: row.GetString(2), To: row.IsDBNull(3) ? null : row.GetString(3)))
            .GroupBy(part => part.Id)
            .Select(parts => new FoundForeignKey([.. parts.Select(part => part.From)], parts.First().Table, [.. parts.Select(part => part.To).OfType<string>()])),
    ];

    // SQLite has no type for a day or an instant: what a column so declared holds, its values tell.
    private string? Sample(string table, string column, string type)
    {
        if (!type.Contains("DATE", StringComparison.OrdinalIgnoreCase) && !type.Contains("TIME", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (from, name) = (Quoted(table), Quoted(column));
        var kinds = Query(
            $"SELECT DISTINCT CASE WHEN typeof({name}) = 'text' AND length({name}) = 10 THEN 'day' ELSE typeof({name}) END FROM (SELECT {name} FROM {from} WHERE {name} IS NOT NULL LIMIT 1000)",
            null,
            row => row.GetString(0));
        return kinds switch
        {
            [] => null,
            [var only] => only,
            _ when kinds.TrueForAll(kind => kind is "day" or "text") => "text",
            _ => "mixed",
        };
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private List<T> Query<T>(string sql, string? argument, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (argument is not null)
        {
            command.Parameters.AddWithValue("$1", argument);
        }

        using var rows = command.ExecuteReader();
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        return list;
    }
}

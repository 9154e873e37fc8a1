using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dittofi.Service.Tests.Migrations;

public sealed class RandomMigrationTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const int Rows = 3;
    private const int Steps = 4;
    private static readonly string[] _mayFail = ["H03", "H04", "H05", "H06", "H08"];

    [Theory]
    [OnBothDatabases]
    public async Task What_is_migrated_is_as_what_is_made_anew_and_the_rows_survive(string database)
    {
        var applied = 0;
        var kept = 0;
        for (var seed = 0; seed < (database == Databases.Sqlite ? 60 : 30); seed++)
        {
            var models = new RandomModels(new Random(seed));
            models.Change(8);
            var input = Input(database, models, null);
            var plan = Plan(input, [], seed);
            await using var connection = await OpenAsync(database);
            await ExecuteAsync(connection, Sql(plan));
            await FillAsync(connection, Schema(plan, database), seed);
            for (var step = 0; step < Steps; step++)
            {
                var before = await StateAsync(connection, Schema(plan, database));
                models.Change(3);
                var next = Plan(Input(database, models, plan.Snapshot.Content.AsSpan().ToArray()), models.Renames, seed);
                if (next.Steps.IsEmpty)
                {
                    continue;
                }

                if (!await ApplyAsync(connection, Sql(next)))
                {
                    Assert.True(next.Hazards.Any(hazard => _mayFail.Contains(hazard.Code)), $"seed {seed}: it failed without a hazard:\n{Sql(next)}");
                    Assert.Equal(before, await StateAsync(connection, Schema(plan, database)));
                    await EmptyAsync(connection, Schema(plan, database));
                    Assert.True(await ApplyAsync(connection, Sql(next)), $"seed {seed}: it failed without rows:\n{Sql(next)}");
                }
                else
                {
                    kept += await CompareAsync(connection, before, Schema(plan, database), Schema(next, database), seed);
                }

                await using var fresh = await OpenAsync(database);
                await ExecuteAsync(fresh, Sql(Plan(Input(database, models, null), [], seed)));
                var wanted = await SchemaCatalog.ReadAsync(fresh, Cancellation);
                var made = await SchemaCatalog.ReadAsync(connection, Cancellation);
                Assert.True(wanted.SequenceEqual(made), $"seed {seed}: missing: {string.Join('\n', wanted.Except(made))}\nmore: {string.Join('\n', made.Except(wanted))}\nin\n{Sql(next)}");
                plan = next;
                applied++;
            }
        }

        Assert.True(applied > 90, applied.ToString(CultureInfo.InvariantCulture));
        Assert.True(kept > 300, kept.ToString(CultureInfo.InvariantCulture));
    }

    private static ProjectInput Input(string database, RandomModels models, byte[]? snapshot) =>
        new("shop", [new SourceText("dittofi.yaml", $"dittofi: 1\nname: shop\nversion: 1.0.0\ndatabase: {database}\nmodels:\n{models}")])
        {
            Migrations = snapshot is null ? null : new MigrationFolder(Files(database, Encoding.UTF8.GetString(snapshot)), new SourceText(MigrationFolder.SnapshotPath, Encoding.UTF8.GetString(snapshot))),
        };

    // Their texts do not matter here, but a snapshot lists them.
    private static ImmutableArray<SourceText> Files(string database, string snapshot) =>
    [
        .. (SnapshotReader.Read(new SourceText("a", snapshot), new DiagnosticBag()) ?? Snapshot.Empty).Schemas.SelectMany(schema => schema.Steps)
            .Select(step => new SourceText($"migrations/{database}/{step}", "")),
    ];

    private static PlannedMigration Plan(ProjectInput input, IEnumerable<string> renames, int seed)
    {
        var bag = new DiagnosticBag();
        var plan = Compilation.PlanMigration(input, new MigrationRequest(null, [.. renames.Select(SchemaRename.Parse).OfType<SchemaRename>()], IsConcurrent: false), bag);
        Assert.True(plan is not null, $"seed {seed}: {string.Join('\n', bag.ToSorted().Select(each => each.Message))}\n{input.Files[0].Content}");
        return plan;
    }

    private static string Sql(PlannedMigration plan) => string.Concat(plan.Steps.Select(step => Encoding.UTF8.GetString(step.Content.AsSpan())));

    private static DatabaseSchema Schema(PlannedMigration plan, string database)
    {
        var snapshot = SnapshotReader.Read(new SourceText("a", Encoding.UTF8.GetString(plan.Snapshot.Content.AsSpan())), new DiagnosticBag());
        Assert.NotNull(snapshot);
        return snapshot.Schemas.Single(schema => MigrationFolder.FolderOf(schema.Database).EndsWith(database, StringComparison.Ordinal));
    }

    private async Task<DbConnection> OpenAsync(string database)
    {
        DbConnection connection = database == Databases.PostgreSql
            ? new NpgsqlConnection(await Postgres.CreateDatabaseAsync(Cancellation) + ";Pooling=false")
            : new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<bool> ApplyAsync(DbConnection connection, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(Cancellation);
            if (connection is SqliteConnection)
            {
                command.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
                Assert.Equal(0L, await command.ExecuteScalarAsync(Cancellation));
            }

            await transaction.CommitAsync(Cancellation);
            return true;
        }
        catch (DbException exception) when (exception.SqlState is null or ['2', '3', ..] or ['2', '2', ..])
        {
            await transaction.RollbackAsync(Cancellation);
            return false;
        }
    }

    // Relations may lead in a circle: their rows are there before they are asked for.
    private static async Task FillAsync(DbConnection connection, DatabaseSchema schema, int seed)
    {
        var isPostgres = connection is NpgsqlConnection;
        var sql = new StringBuilder(isPostgres ? "SET session_replication_role = replica;" : "");
        var triggers = isPostgres ? [] : await SchemaCatalog.LinesAsync(connection, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", Cancellation);
        foreach (var name in isPostgres ? [] : await SchemaCatalog.LinesAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", Cancellation))
        {
            sql.Append(CultureInfo.InvariantCulture, $"DROP TRIGGER \"{name}\";\n");
        }

        foreach (var table in schema.Tables)
        {
            // Two rows would be the same where few values are unique, and pairs of rows.
            var isOne = !table.Columns.Any(column => column.IsIdentity)
                || table.Of(SchemaConstraintKind.Unique).Any(key => table.Columns.Any(column => column.Name.Equals(key.Columns[0]) && (column.Kind == "boolean" || !column.Values.IsEmpty)));
            for (var row = 1; row <= (isOne ? 1 : Rows); row++)
            {
                var columns = table.Columns.Where(column => !column.IsIdentity).ToList();
                var values = columns.Select(column => column.IsOptional && (row + seed) % Rows == 0 ? "NULL" : Value(column, row, isPostgres));
                sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", values)});\n");
            }
        }

        await ExecuteAsync(connection, sql + (isPostgres ? "SET session_replication_role = origin" : string.Join(";\n", triggers)));
    }

    private static string Value(SchemaColumn column, int row, bool isPostgres) => column.Kind switch
    {
        SchemaBuilder.Text => column.Values.IsEmpty ? $"'v{row}'" : $"'{column.Values[row % column.Values.Length]}'",
        "integer" or "long" => $"{10 + row}",
        "double" => $"{row}.5",
        "boolean" => isPostgres ? "true" : "1",
        "date" => $"'2024-01-0{row}'",
        "datetime" => $"'2024-01-0{row}T00:00:00.000000Z'",
        "time" => $"'10:0{row}:00.000000'",
        "uuid" => $"'00000000-0000-0000-0000-00000000000{row}'",
        SchemaBuilder.Relation => "1",
        _ => isPostgres ? $"{row}.25" : $"{row}25{new string('0', column.Kind[^2] - '2')}",
    };

    private static async Task EmptyAsync(DbConnection connection, DatabaseSchema schema) => await ExecuteAsync(
        connection,
        connection is NpgsqlConnection
            ? $"TRUNCATE {string.Join(", ", schema.Tables.Select(table => table.Name))}"
            : string.Concat(schema.Tables.Select(table => $"DELETE FROM {table.Name};")));

    private static async Task<Dictionary<string, IReadOnlyList<string>>> StateAsync(DbConnection connection, DatabaseSchema schema)
    {
        var state = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [""] = await SchemaCatalog.ReadAsync(connection, Cancellation) };
        foreach (var table in schema.Tables)
        {
            foreach (var column in table.Columns)
            {
                var order = table.Columns.FirstOrDefault(each => each.IsIdentity)?.Name ?? column.Name;
                state[$"{table.Id}.{column.Id}"] = await SchemaCatalog.LinesAsync(connection, $"SELECT {column.Name} FROM {table.Name} ORDER BY {order}", Cancellation);
            }
        }

        return state;
    }

    // What was null may have become the default.
    private static async Task<int> CompareAsync(
        DbConnection connection, Dictionary<string, IReadOnlyList<string>> before, DatabaseSchema old, DatabaseSchema now, int seed)
    {
        var after = await StateAsync(connection, now);
        var compared = 0;
        foreach (var (table, column) in old.Tables.SelectMany(table => table.Columns.Select(column => (table, column))))
        {
            var key = $"{table.Id}.{column.Id}";
            if (now.Find(table.Id)?.Columns.FirstOrDefault(each => each.Id == column.Id) is not { } kept || (kept.Kind != column.Kind && !ColumnConversion.IsSame(column.Kind, kept)))
            {
                continue;
            }

            var pairs = before[key].Zip(after[key]).ToList();
            Assert.True(
                before[key].Count == after[key].Count && pairs.All(pair => pair.First == pair.Second || (pair.First.Length == 0 && !kept.IsOptional)),
                $"seed {seed}: {key} was {string.Join(' ', before[key])} and is {string.Join(' ', after[key])}");
            compared += pairs.Count;
        }

        return compared;
    }
}

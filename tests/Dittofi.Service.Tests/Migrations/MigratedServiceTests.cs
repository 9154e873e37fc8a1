using System.Data.Common;
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

/// <summary>What tests share whose services change their models.</summary>
/// <param name="services">The services of the run.</param>
/// <param name="postgres">The cluster of the run.</param>
public abstract class MigratedServiceTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    /// <summary>A project whose migrations make its models.</summary>
    private protected static ProjectInput Add(string database, string models, MigrationFolder? folder, params SchemaRename[] renames) =>
        With(database, models, folder, Plan(database, models, folder, isConcurrent: false, renames));

    /// <summary>The migration that leads to models.</summary>
    private protected static PlannedMigration Plan(string database, string models, MigrationFolder? folder, bool isConcurrent, params SchemaRename[] renames)
    {
        var bag = new DiagnosticBag();
        var plan = Compilation.PlanMigration(Input(database, models, folder), new MigrationRequest(null, [.. renames], isConcurrent), bag);
        Assert.Empty(bag.ToSorted().Select(each => each.Message));
        Assert.NotNull(plan);
        return plan;
    }

    /// <summary>A project with one more migration.</summary>
    private protected static ProjectInput With(string database, string models, MigrationFolder? folder, PlannedMigration plan)
    {
        var steps = plan.Steps.Select(step => new SourceText(step.Path, Encoding.UTF8.GetString(step.Content.AsSpan())));
        var snapshot = new SourceText(plan.Snapshot.Path, Encoding.UTF8.GetString(plan.Snapshot.Content.AsSpan()));
        return Input(database, models, new MigrationFolder([.. folder?.Files ?? [], .. steps], snapshot));
    }

    private static ProjectInput Input(string database, string models, MigrationFolder? folder) =>
        new("shop", [new SourceText("dittofi.yaml", $"dittofi: 1\nname: shop\nversion: 1.0.0\ndatabase: {database}\nmodels:\n{models}\n")]) { Migrations = folder };

    private protected static ServiceOptions Options(ProjectInput input, TemporaryFolder folder, string database, string connection, string version)
    {
        var options = new ServiceOptions(ProjectBuilds.Write(input, folder.File(version))) { ReadyWithin = TimeSpan.FromMinutes(3) };
        return database == Databases.Sqlite ? options.On(connection.Replace(";Pooling=false", "", StringComparison.Ordinal)) : options.On(connection);
    }

    private protected async Task<string> ConnectionAsync(string database, TemporaryFolder folder) => database == Databases.Sqlite
        ? $"Data Source={folder.File("shop.db")};Pooling=false"
        : await Postgres.CreateDatabaseAsync(Cancellation);

    private protected static async Task StartAndStopAsync(ServiceOptions options)
    {
        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
    }

    private protected static async Task<IReadOnlyList<string>> ExecuteAsync(string database, string connectionString, string sql)
    {
        await using DbConnection connection = database == Databases.PostgreSql ? new NpgsqlConnection(connectionString + ";Pooling=false") : new SqliteConnection(connectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var values = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            values.Add(reader.GetValue(0)?.ToString() ?? "");
        }

        return values;
    }
}

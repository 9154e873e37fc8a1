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
    private protected static ProjectInput Add(string database, string models, MigrationFolder? folder, params SchemaRename[] renames)
    {
        var text = $"dittofi: 1\nname: shop\nversion: 1.0.0\ndatabase: {database}\nmodels:\n{models}\n";
        var input = new ProjectInput("shop", [new SourceText("dittofi.yaml", text)]) { Migrations = folder };
        var bag = new DiagnosticBag();
        var plan = Compilation.PlanMigration(input, new MigrationRequest(null, [.. renames], IsConcurrent: false), bag);
        Assert.Empty(bag.ToSorted().Select(each => each.Message));
        Assert.NotNull(plan);
        var steps = plan.Steps.Select(step => new SourceText(step.Path, Encoding.UTF8.GetString(step.Content.AsSpan())));
        var snapshot = new SourceText(plan.Snapshot.Path, Encoding.UTF8.GetString(plan.Snapshot.Content.AsSpan()));
        return input with { Migrations = new MigrationFolder([.. folder?.Files ?? [], .. steps], snapshot) };
    }

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
            values.Add(reader.GetValue(0).ToString() ?? "");
        }

        return values;
    }
}

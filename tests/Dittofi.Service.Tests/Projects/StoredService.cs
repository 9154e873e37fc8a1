using System.Data.Common;
using Dittofi.Service.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dittofi.Service.Tests.Projects;

/// <summary>A service whose database a test reaches behind its back, and that can be started again on what it stored.</summary>
internal sealed class StoredService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly string _database;
    private readonly string _project;

    private StoredService(string project, string database, TemporaryFolder folder, ServiceOptions options)
    {
        _project = project;
        _database = database;
        _folder = folder;
        Options = options;
    }

    /// <summary>How it is started.</summary>
    public ServiceOptions Options { get; }

    /// <summary>The running process.</summary>
    public ServiceProcess Service => Running ?? throw new InvalidOperationException("The service is not running.");

    private ServiceProcess? Running { get; set; }

    /// <summary>Starts a service on a database of its own.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    /// <param name="database">The word that its header is to say.</param>
    /// <param name="optionsAsync">Compiles the project.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="script">What is in the database before the service starts.</param>
    public static async Task<StoredService> StartAsync(
        string project, string database, Func<string, string, Task<ServiceOptions>> optionsAsync, CancellationToken cancellationToken, string? script = null)
    {
        var options = await optionsAsync(project, database);
        var folder = new TemporaryFolder();
        var stored = new StoredService(project, database, folder, options with { WorkingFolder = folder.Path });
        try
        {
            if (script is not null)
            {
                Directory.CreateDirectory(folder.File("data"));
                await stored.ColumnAsync(script, cancellationToken);
            }

            await stored.RestartAsync(cancellationToken);
            return stored;
        }
        catch
        {
            await stored.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again, on another port.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync();
        Running = await ServiceProcess.StartAsync(Options, cancellationToken);
    }

    /// <summary>Makes sure that it does not run.</summary>
    public async Task StopAsync()
    {
        if (Running is { } running)
        {
            Running = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>Runs a statement in the service's database, and gives the first value of the first row.</summary>
    public async Task<object?> ExecuteAsync(string sql, CancellationToken cancellationToken) =>
        await ColumnAsync(sql, cancellationToken) is [var first, ..] ? first : null;

    /// <summary>Runs a statement in the service's database, and gives the first value of every row.</summary>
    public async Task<IReadOnlyList<object>> ColumnAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<object>();
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(reader.GetValue(0));
        }

        return values;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private DbConnection Connect() => _database == Databases.PostgreSql
        ? new NpgsqlConnection(Options.Environment["ConnectionStrings__Default"] + ";Pooling=false")
        : new SqliteConnection($"Data Source={_folder.File("data", Path.GetFileName(_project) + ".db")};Pooling=false");
}

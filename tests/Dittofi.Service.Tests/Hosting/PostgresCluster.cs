using System.Globalization;
using Npgsql;

namespace Dittofi.Service.Tests.Hosting;

/// <summary>
/// A throwaway PostgreSQL with its settings as installed (fsync on: a kill must find what was acknowledged), on a free port
/// of 127.0.0.1 and a socket in its own folder. A test that stops or fills it starts one of its own; others share one.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static int _databases;

    private readonly TemporaryFolder _folder;

    private PostgresCluster(TemporaryFolder folder, int port)
    {
        _folder = folder;
        Port = port;
    }

    /// <summary>The port of 127.0.0.1 that it listens on, the same after a restart.</summary>
    public int Port { get; }

    private string DataFolder => _folder.File("data");

    /// <summary>Creates a cluster and starts it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The running cluster; disposing it stops it and deletes its files.</returns>
    public static async Task<PostgresCluster> StartAsync(CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        var cluster = new PostgresCluster(folder, Ports.Free());
        try
        {
            if (PostgresBinaries.IsRoot)
            {
                (await Command.RunAsync("chown", ["postgres", folder.Path], cancellationToken)).EnsureSuccess("chown");
            }

            await RunAsync("initdb", cancellationToken, "-D", cluster.DataFolder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions");
            await cluster.ResumeAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again after <see cref="StopAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the server takes connections.</returns>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.Path} -c max_connections=200");
        await RunAsync("pg_ctl", cancellationToken, "start", "-w", "-s", "-D", DataFolder, "-l", _folder.File("log"), "-o", options);
    }

    /// <summary>Stops the server.</summary>
    /// <param name="mode">pg_ctl's word: smart, fast, or immediate (as after a crash).</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the server has stopped.</returns>
    public Task StopAsync(string mode, CancellationToken cancellationToken) =>
        RunAsync("pg_ctl", cancellationToken, "stop", "-w", "-s", "-D", DataFolder, "-m", mode);

    /// <summary>Creates an empty database for one test.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its connection string, with no other setting than where it is.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    /// <summary>Gives every table of a database the statistics that autovacuum would.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all are made.</returns>
    public static async Task VacuumAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM (ANALYZE)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What the server has logged so far.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The text of its log.</returns>
    public Task<string> LogAsync(CancellationToken cancellationToken) => File.ReadAllTextAsync(_folder.File("log"), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(DataFolder, "postmaster.pid")))
        {
            await StopAsync("immediate", CancellationToken.None);
        }

        _folder.Dispose();
    }

    private static async Task RunAsync(string program, CancellationToken cancellationToken, params string[] arguments)
    {
        var (file, all) = PostgresBinaries.CommandFor(program, arguments);
        (await Command.RunAsync(file, all, cancellationToken)).EnsureSuccess(program);
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}");
}

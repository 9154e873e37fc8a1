using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace App.Runtime;

/// <summary>The service's database: one SQLite file, one writing thread, many readers.</summary>
internal sealed class Database(IConfiguration configuration, ServiceInfo service) : IDisposable
{
    private SqliteWriter? _writer;
    private SqliteReaders? _readers;

    /// <summary>Reads; each statement sees what is committed when it starts.</summary>
    public Session Reader => Readers;

    /// <summary>Writes; each statement is kept when its task is complete.</summary>
    public Session Writer => OpenWriter;

    private SqliteReaders Readers => _readers ?? throw NotStarted();

    private SqliteWriter OpenWriter => _writer ?? throw NotStarted();

    /// <summary>Opens the file, making it where there is none, and brings its tables up to date.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = Settings();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings.DataSource) ?? ".");
            SqliteMigrator.Migrate(settings.ConnectionString, MigrationFile.LoadAll(typeof(Database).Assembly));
            var writer = new SqliteWriter(settings.ConnectionString);
            _writer = writer;
            _readers = new SqliteReaders(new SqliteConnectionStringBuilder(settings.ConnectionString)
            {
                Mode = SqliteOpenMode.ReadOnly,
            }.ConnectionString, writer);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database file cannot be used: {exception.Message}", exception);
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs several reads that all see one state of the database.</summary>
    public Task<T> SnapshotAsync<T>(
        Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        Readers.SnapshotAsync(work, cancellationToken);

    /// <summary>
    /// Runs several statements as one: all of them are kept, or none. With one writer at a time every isolation is met.
    /// </summary>
    public Task<T> TransactAsync<T>(
        Isolation isolation, Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        OpenWriter.TransactAsync(work, cancellationToken);

    /// <summary>Fails where the database does not answer.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        Reader.QuerySingleAsync("SELECT count(*) FROM sqlite_schema", [], static row => row.Long(0), cancellationToken);

    public void Dispose()
    {
        _writer?.Dispose();
        _readers?.Dispose();
    }

    private SqliteConnectionStringBuilder Settings()
    {
        SqliteConnectionStringBuilder settings;
        try
        {
            settings = new SqliteConnectionStringBuilder(
                configuration.GetConnectionString("Default") ?? $"Data Source={Path.Combine("data", service.Name + ".db")}");
        }
        catch (ArgumentException exception)
        {
            throw new StartupException($"ConnectionStrings:Default cannot be read: {exception.Message}", exception);
        }

        if (settings.DataSource.Length == 0 || settings.DataSource == ":memory:" || settings.Mode == SqliteOpenMode.Memory)
        {
            throw new StartupException("ConnectionStrings:Default must name a file: Data Source=data/service.db");
        }

        settings.DataSource = Path.GetFullPath(settings.DataSource);
        settings.Mode = SqliteOpenMode.ReadWriteCreate;
        settings.Pooling = false;
        settings.DefaultTimeout = 10;
        return settings;
    }

    private static InvalidOperationException NotStarted() => new("The database is used before the service has started.");
}

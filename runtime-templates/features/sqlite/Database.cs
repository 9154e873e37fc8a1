using System;
using System.Collections.Generic;
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

    /// <summary>What whoever starts the service calls the database.</summary>
    public string Name => Settings().DataSource;

    private IReadOnlyList<FoundTable> Found => service.FoundTables ?? [];

    private static IReadOnlyList<MigrationFile> Steps => MigrationFile.LoadAll(typeof(Database).Assembly);

    /// <summary>
    /// Opens the file and brings its tables up to date, making it where there is none; or refuses one that is not up to date, where
    /// <see cref="MigrationMode.Check"/> is set.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Steps.Count == 0)
        {
            // A file that would hold nothing but others' tables is not made.
            await RequireFoundAsync();
        }

        if (MigrationCommand.Mode(configuration) == MigrationMode.Check)
        {
            MigrationFile.RequireAll(Steps, await AppliedAsync(cancellationToken), Name);
        }
        else
        {
            await MigrateAsync(cancellationToken);
        }

        if (Steps.Count > 0)
        {
            await RequireFoundAsync();
        }

        await UseAsync(settings =>
        {
            var writer = new SqliteWriter(settings.ConnectionString, Found);
            _writer = writer;
            _readers = new SqliteReaders(new SqliteConnectionStringBuilder(settings.ConnectionString)
            {
                Mode = SqliteOpenMode.ReadOnly,
            }.ConnectionString, writer);
            return true;
        });
    }

    /// <summary>Applies the migrations that are missing. Gives those that were applied here.</summary>
    public Task<IReadOnlyList<MigrationFile>> MigrateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return UseAsync(static settings =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings.DataSource) ?? ".");
            return SqliteMigrator.Migrate(settings.ConnectionString, Steps);
        });
    }

    /// <summary>The migrations that the database has.</summary>
    public Task<IReadOnlyList<AppliedMigration>> AppliedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return UseAsync(static settings => SqliteMigrator.Applied(settings.ConnectionString));
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

    private Task<bool> RequireFoundAsync() => UseAsync(settings =>
    {
        if (Found.Count > 0)
        {
            FoundTableCheck.Require(Found, SqliteMigrator.Columns(settings.ConnectionString, Found), StringComparer.OrdinalIgnoreCase, Name);
        }

        return true;
    });

    private Task<T> UseAsync<T>(Func<SqliteConnectionStringBuilder, T> use)
    {
        try
        {
            return Task.FromResult(use(Settings()));
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database file cannot be used: {exception.Message}", exception);
        }
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

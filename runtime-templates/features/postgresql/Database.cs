using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace App.Runtime;

/// <summary>The service's database: PostgreSQL, through one pool of connections.</summary>
internal sealed class Database(IConfiguration configuration, ServiceInfo service) : IAsyncDisposable
{
    private const int MaxAttempts = 8;

    private NpgsqlDataSource? _source;
    private Turns? _turns;
    private PostgresPool? _pool;
    private StatementBatches? _reads;
    private StatementBatches? _writes;

    /// <summary>Reads; each statement sees what is committed when it starts.</summary>
    public Session Reader => Pool;

    /// <summary>Writes; each statement is kept when its task is complete.</summary>
    public Session Writer => Pool;

    /// <summary>As <see cref="Reader"/>, for what reads few rows by their key: such reads are sent together.</summary>
    public Session BatchedReader => _reads ?? throw NotStarted();

    /// <summary>As <see cref="Writer"/>, for what waits for no lock: such writes are sent, and kept, together.</summary>
    public Session BatchedWriter => _writes ?? throw NotStarted();

    private PostgresPool Pool => _pool ?? throw NotStarted();

    private NpgsqlDataSource Source => _source ?? throw NotStarted();

    /// <summary>What whoever starts the service calls the database.</summary>
    public string Name => Settings().Database ?? "";

    private static IReadOnlyList<MigrationFile> Steps => MigrationFile.LoadAll(typeof(Database).Assembly);

    /// <summary>
    /// Opens the pool and brings the tables up to date, or refuses those that are not, where <see cref="MigrationMode.Check"/> is set.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (MigrationCommand.Mode(configuration) == MigrationMode.Check)
        {
            MigrationFile.RequireAll(Steps, await AppliedAsync(cancellationToken), Name);
        }
        else
        {
            await MigrateAsync(cancellationToken);
        }

        if (service.FoundTables is { } found)
        {
            var columns = await UseAsync(source => PostgresMigrator.ColumnsAsync(source, found, cancellationToken));
            FoundTableCheck.Require(found, columns, StringComparer.Ordinal, Name);
        }

        var source = OpenSource();
        _turns = new Turns(Settings().MaxPoolSize);
        _pool = new PostgresPool(source);
        _reads = new StatementBatches(source, _pool);
        _writes = new StatementBatches(source, _pool);
    }

    /// <summary>Applies the migrations that are missing. Gives those that were applied here.</summary>
    public Task<IReadOnlyList<MigrationFile>> MigrateAsync(CancellationToken cancellationToken) =>
        UseAsync(source => PostgresMigrator.MigrateAsync(source, Steps, cancellationToken));

    /// <summary>The migrations that the database has.</summary>
    public Task<IReadOnlyList<AppliedMigration>> AppliedAsync(CancellationToken cancellationToken) =>
        UseAsync(source => PostgresMigrator.AppliedAsync(source, cancellationToken));

    /// <summary>Runs several reads that all see one state of the database.</summary>
    public Task<T> SnapshotAsync<T>(
        Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        TransactAsync(Isolation.RepeatableRead, work, cancellationToken);

    /// <summary>
    /// Runs several statements as one: all of them are kept, or none. Where PostgreSQL gives the work up because of others, it
    /// starts again from the beginning, so the work must not touch anything else.
    /// </summary>
    public async Task<T> TransactAsync<T>(
        Isolation isolation, Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var turns = _turns ?? throw NotStarted();
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await turns.WaitAsync(work, cancellationToken);
            try
            {
                await using var transaction = new PostgresTransaction(Source, isolation);
                var result = await work(transaction, cancellationToken);
                await transaction.CommitAsync();
                return result;
            }
            catch (PostgresException exception) when (attempt < MaxAttempts && DatabaseFailures.IsRetryable(exception))
            {
                turns.Note(work);
            }
        }
    }

    /// <summary>Fails where the database does not answer.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        Reader.QuerySingleAsync("SELECT 1", [], static row => row.Integer(0), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    private async Task<T> UseAsync<T>(Func<NpgsqlDataSource, Task<T>> use)
    {
        try
        {
            return await use(OpenSource());
        }
        catch (NpgsqlException exception)
        {
            throw new StartupException($"The database cannot be used: {exception.Message}", exception);
        }
    }

    private NpgsqlDataSource OpenSource()
    {
        // The first and the last day that C# knows are days, not infinities.
        AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);
        return _source ??= CreateSource(Settings().ConnectionString);
    }

    private static NpgsqlDataSource CreateSource(string settings)
    {
        try
        {
            return NpgsqlDataSource.Create(settings);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new StartupException($"ConnectionStrings:Default cannot be used: {exception.Message}", exception);
        }
    }

    private NpgsqlConnectionStringBuilder Settings()
    {
        var text = configuration.GetConnectionString("Default");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartupException("ConnectionStrings:Default is not set: it must name the PostgreSQL database.");
        }

        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException exception)
        {
            throw new StartupException($"ConnectionStrings:Default cannot be read: {exception.Message}", exception);
        }

        // About eight connections a core serve most; what the connection string says itself stays.
        SetDefault(settings, "Maximum Pool Size", 16);
        if (!configuration.Setting("Database:Pooler", false))
        {
            // Behind a transaction pooler the next statement may meet another connection: nothing may be left on one.
            SetDefault(settings, "Max Auto Prepare", 32);
            SetDefault(settings, "Auto Prepare Min Usages", 1);
            SetDefault(settings, "No Reset On Close", true);
        }

        return settings;
    }

    // ContainsKey would say yes to every keyword there is.
    private static void SetDefault(NpgsqlConnectionStringBuilder settings, string key, object value)
    {
        if (!settings.ShouldSerialize(key))
        {
            settings[key] = value;
        }
    }

    private static InvalidOperationException NotStarted() => new("The database is used before the service has started.");
}

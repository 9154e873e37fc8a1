using System.Text.RegularExpressions;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Counts the statements that a service sends: PostgreSQL logs them itself, and SQLite tells <see cref="SqliteTrace"/> of them.</summary>
internal sealed partial class StatementLog : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresCluster? _cluster;

    private StatementLog(PostgresCluster? cluster) => _cluster = cluster;

    private string TraceFile => _folder.File("statements");

    /// <summary>A log of a database, which on PostgreSQL is one of a cluster of its own.</summary>
    public static async Task<StatementLog> StartAsync(string database, CancellationToken cancellationToken) =>
        new(database == Databases.PostgreSql ? await PostgresCluster.StartAsync(cancellationToken) : null);

    /// <summary>The service with its statements logged.</summary>
    public async Task<ServiceOptions> OfAsync(ServiceOptions options, CancellationToken cancellationToken) => _cluster is null
        ? options.With("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location).With(SqliteTrace.Variable, TraceFile)
        : options.On(await _cluster.CreateDatabaseAsync(cancellationToken) + ";Options=-c log_statement=all");

    /// <summary>How many statements that read or write rows were sent so far.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        if (_cluster is not null)
        {
            return Statement().Count(await _cluster.LogAsync(cancellationToken));
        }

        using var reader = new StreamReader(new FileStream(TraceFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return Statement().Count(await reader.ReadToEndAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _folder.Dispose();
    }

    // The lines of PostgreSQL's log begin with a time, those that go on with a tab.
    [GeneratedRegex(@"(^|LOG:  (execute [^:]+|statement): )(SELECT|INSERT|UPDATE|DELETE|WITH)\b", RegexOptions.Multiline)]
    private static partial Regex Statement();
}

using Dittofi.Benchmarks.Load;
using Dittofi.Benchmarks.Peers;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>
/// Measures services side by side: each is warmed up, then rounds alternate between them, so that what the machine does
/// meanwhile falls on all alike. The first of each database is the one that ratios refer to.
/// </summary>
internal static class ServiceBench
{
    private const int Rounds = 6;

    private static readonly string Self = typeof(ServiceBench).Assembly.Location;

    /// <summary>Runs what the filter includes, and gives the number of errors of all rounds.</summary>
    public static async Task<long> RunAsync(BenchOptions options, CancellationToken cancellationToken) =>
        await RunAsync("postgresql", options, StartPostgresqlAsync, cancellationToken)
        + await RunAsync("sqlite", options, StartSqliteAsync, cancellationToken);

    private static async Task<long> RunAsync(
        string database,
        BenchOptions options,
        Func<BenchOptions, List<IAsyncDisposable>, CancellationToken, Task<List<Contender>>> startAsync,
        CancellationToken cancellationToken)
    {
        var scenarios = Enum.GetValues<Scenario>().Where(scenario => options.Includes(NameOf(database, scenario))).ToList();
        if (scenarios.Count == 0)
        {
            return 0;
        }

        var started = new List<IAsyncDisposable>();
        try
        {
            var contenders = await startAsync(options, started, cancellationToken);
            long errors = 0;
            foreach (var scenario in scenarios)
            {
                var figures = await MeasureAsync(contenders, scenario, options, cancellationToken);
                Report.Print(NameOf(database, scenario), figures);
                errors += figures.Sum(each => each.Figures.Errors);
            }

            return errors;
        }
        finally
        {
            for (var index = started.Count - 1; index >= 0; index--)
            {
                await started[index].DisposeAsync();
            }
        }
    }

    private static async Task<IReadOnlyList<(string Name, Figures Figures)>> MeasureAsync(
        List<Contender> contenders, Scenario scenario, BenchOptions options, CancellationToken cancellationToken)
    {
        foreach (var contender in contenders)
        {
            await contender.MeasureAsync(scenario, options.WarmUp, cancellationToken);
        }

        var rounds = contenders.ToDictionary(contender => contender, _ => new List<Figures>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                rounds[contender].Add(await contender.MeasureAsync(scenario, options.Round, cancellationToken));
            }
        }

        return [.. contenders.Select(contender => (contender.Name, Figures.MedianOf(rounds[contender])))];
    }

    private static async Task<List<Contender>> StartPostgresqlAsync(
        BenchOptions options, List<IAsyncDisposable> started, CancellationToken cancellationToken)
    {
        var cluster = await PostgresCluster.StartAsync(cancellationToken);
        started.Add(cluster);
        return await StartAsync(
            [
                ("raw Npgsql, tuned by hand", Serve(Peer.RawNpgsql)),
                ("Dapper, as usually written", Serve(Peer.DapperNpgsql)),
                await EmittedAsync(options, "postgresql", started, cancellationToken),
            ],
            async service => service with
            {
                Environment = new Dictionary<string, string?>
                {
                    ["ConnectionStrings__Default"] = await cluster.CreateDatabaseAsync(cancellationToken),
                },
            },
            started,
            cancellationToken);
    }

    private static async Task<List<Contender>> StartSqliteAsync(
        BenchOptions options, List<IAsyncDisposable> started, CancellationToken cancellationToken) =>
        await StartAsync(
            [
                ("Dapper, a connection per request", Serve(Peer.DapperSqlite)),
                await EmittedAsync(options, "sqlite", started, cancellationToken),
            ],
            Task.FromResult,
            started,
            cancellationToken);

    private static async Task<List<Contender>> StartAsync(
        IReadOnlyList<(string Name, ServiceOptions Options)> services,
        Func<ServiceOptions, Task<ServiceOptions>> configureAsync,
        List<IAsyncDisposable> started,
        CancellationToken cancellationToken)
    {
        var contenders = new List<Contender>();
        foreach (var (name, service) in services)
        {
            var contender = await Contender.StartAsync(name, await configureAsync(service), cancellationToken);
            started.Add(contender);
            contenders.Add(contender);
        }

        return contenders;
    }

    private static ServiceOptions Serve(string peer) => new(Self) { Arguments = ["serve", peer] };

    private static async Task<(string Name, ServiceOptions Options)> EmittedAsync(
        BenchOptions options, string database, List<IAsyncDisposable> started, CancellationToken cancellationToken)
    {
        var project = await EmittedProject.BuildAsync(options, database, cancellationToken);
        started.Add(project);
        return ("emitted by dittofi", new ServiceOptions(project.Assembly));
    }

    private static string NameOf(string database, Scenario scenario) => $"{database}/{scenario}".ToLowerInvariant();
}

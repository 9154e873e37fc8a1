using Dittofi.Benchmarks.Load;
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

    private static readonly IReadOnlyList<Workload> Workloads = [new ShoeWorkload(), new ArticleWorkload()];

    /// <summary>Runs what the filter includes, and gives the number of errors of all rounds.</summary>
    public static async Task<long> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        long errors = 0;
        foreach (var database in (string[])["postgresql", "sqlite"])
        {
            foreach (var workload in Workloads)
            {
                errors += await RunAsync(database, workload, options, cancellationToken);
            }
        }

        return errors;
    }

    private static async Task<long> RunAsync(string database, Workload workload, BenchOptions options, CancellationToken cancellationToken)
    {
        var scenarios = workload.Scenarios.Where(scenario => options.Includes(NameOf(database, scenario))).ToList();
        if (scenarios.Count == 0)
        {
            return 0;
        }

        var started = new List<IAsyncDisposable>();
        try
        {
            var contenders = await StartAsync(database, workload, options, started, cancellationToken);
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

    private static async Task<List<Contender>> StartAsync(
        string database, Workload workload, BenchOptions options, List<IAsyncDisposable> started, CancellationToken cancellationToken)
    {
        var cluster = database == "postgresql" ? await PostgresCluster.StartAsync(cancellationToken) : null;
        if (cluster is not null)
        {
            started.Add(cluster);
        }

        var contenders = new List<Contender>();
        (string Name, ServiceOptions Options)[] services =
        [
            .. workload.PeersOf(database).Select(peer => (peer.Name, Serve(peer.Peer))),
            await EmittedAsync(workload.ProjectOf(options), options, database, started, cancellationToken),
        ];
        foreach (var (name, service) in services)
        {
            var configured = cluster is null ? service : service with
            {
                Environment = new Dictionary<string, string?>
                {
                    ["ConnectionStrings__Default"] = await cluster.CreateDatabaseAsync(cancellationToken),
                },
            };
            var contender = await Contender.StartAsync(name, configured, workload, cancellationToken);
            started.Add(contender);
            contenders.Add(contender);
            if (configured.Environment.TryGetValue("ConnectionStrings__Default", out var settings) && settings is not null)
            {
                // As autovacuum does within a minute: whose tables it comes to first is not what is measured.
                await PostgresCluster.VacuumAsync(settings, cancellationToken);
            }
        }

        return contenders;
    }

    private static ServiceOptions Serve(string peer) => new(Self) { Arguments = ["serve", peer] };

    private static async Task<(string Name, ServiceOptions Options)> EmittedAsync(
        string folder, BenchOptions options, string database, List<IAsyncDisposable> started, CancellationToken cancellationToken)
    {
        var project = await EmittedProject.BuildAsync(folder, options.Compiler, database, cancellationToken);
        started.Add(project);
        return ("emitted by dittofi", new ServiceOptions(project.Assembly));
    }

    private static string NameOf(string database, Scenario scenario) => $"{database}/{scenario}".ToLowerInvariant();
}

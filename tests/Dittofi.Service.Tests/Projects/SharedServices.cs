using System.Collections.Concurrent;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

[assembly: AssemblyFixture(typeof(SharedServices))]

namespace Dittofi.Service.Tests.Projects;

/// <summary>
/// The services of a test run. A shared one is started by the first test that asks for it; tests keep apart by data of their own.
/// </summary>
public sealed class SharedServices : IAsyncDisposable
{
    private readonly ProjectBuilds _builds = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<ServiceProcess>>> _running = new();

    /// <summary>Stops them and deletes what was built.</summary>
    /// <returns>A task that ends when all have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running.Values)
        {
            if (service.Value.IsCompletedSuccessfully)
            {
                await (await service.Value).DisposeAsync();
            }
        }

        _builds.Dispose();
    }

    /// <summary>How a service of a project is started, on a database of its own that outlives it.</summary>
    internal async Task<ServiceOptions> OptionsAsync(
        string project, string database, SharedPostgres postgres, CancellationToken cancellationToken)
    {
        var assembly = await _builds.AssemblyAsync(project, database);
        return database == Databases.PostgreSql
            ? new ServiceOptions(assembly).On(await postgres.CreateDatabaseAsync(cancellationToken))
            : new ServiceOptions(assembly);
    }

    /// <summary>The running service of a project.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    /// <param name="database">The word that its header says.</param>
    /// <param name="postgres">Where PostgreSQL runs.</param>
    /// <param name="name">Sets one service of a project apart from another.</param>
    internal Task<ServiceProcess> RunningAsync(string project, string database, SharedPostgres postgres, string name) =>
        _running.GetOrAdd($"{project} {database} {name}", _ => new Lazy<Task<ServiceProcess>>(() => StartAsync(project, database, postgres))).Value;

    // Not with the token of the test that happens to come first: others wait for the same service.
    private async Task<ServiceProcess> StartAsync(string project, string database, SharedPostgres postgres) =>
        await ServiceProcess.StartAsync(await OptionsAsync(project, database, postgres, CancellationToken.None), CancellationToken.None);
}

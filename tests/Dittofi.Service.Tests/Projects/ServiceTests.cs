using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Service.Tests.Projects;

/// <summary>What tests of compiled services share.</summary>
/// <param name="services">The services of the run.</param>
/// <param name="postgres">The cluster of the run.</param>
public abstract class ServiceTests(SharedServices services, SharedPostgres postgres)
{
    private protected const string ShoeStore = "samples/shoe-store";

    private protected const string EveryKind = "tests/projects/every-kind";

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected SharedPostgres Postgres { get; } = postgres;

    /// <summary>A text that no other test uses.</summary>
    private protected static string Unique() => Guid.NewGuid().ToString("N");

    private protected Task<ServiceProcess> SharedAsync(string project, string database, string name = "") =>
        services.RunningAsync(project, database, Postgres, name);

    private protected Task<ServiceOptions> OptionsAsync(string project, string database) =>
        services.OptionsAsync(project, database, Postgres, Cancellation);
}

using System.Diagnostics;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>An action can wait, holds up nobody while it does, and stops when the client goes.</summary>
public sealed class SleepTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/sleep";

    [Theory]
    [OnBothDatabases]
    public async Task Actions_that_wait_before_their_transaction_wait_side_by_side(string database)
    {
        var service = await SharedAsync(Project, database);
        await PairAsync(service);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => PairAsync(service)));
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(290), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_sleep_ends_with_its_request(string database)
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(Project, database), Cancellation);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        leaving.CancelAfter(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.PostJsonAsync("/v1/doze", "", leaving.Token));
        await PairAsync(service);
        Assert.DoesNotContain("\"Error\"", service.Output, StringComparison.Ordinal);
    }

    private static async Task PairAsync(ServiceProcess service)
    {
        var answer = await service.Client.PostJsonAsync("/v1/pair", """{"text":"note"}""", Cancellation);
        Assert.Equal("true", answer.Expect(HttpStatusCode.OK).GetRawText());
    }
}

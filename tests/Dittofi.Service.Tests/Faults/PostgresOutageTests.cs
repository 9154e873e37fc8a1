using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Load;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>A PostgreSQL that goes away and comes back, under a service that stays.</summary>
public sealed class PostgresOutageTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Shoe = """{"type":"outage","price":1}""";

    [Fact]
    public async Task While_the_database_is_away_the_service_says_503_and_is_not_ready_and_then_it_goes_on()
    {
        await using var cluster = await PostgresCluster.StartAsync(Cancellation);
        var options = (await OptionsAsync(ShoeStore, Databases.PostgreSql)).On(await cluster.CreateDatabaseAsync(Cancellation));
        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
        (await service.Client.PostJsonAsync("/v1/create_shoe", Shoe, Cancellation)).Expect(HttpStatusCode.Created);

        await cluster.StopAsync("immediate", Cancellation);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var answer = await service.Client.PostJsonAsync("/v1/create_shoe", Shoe, Cancellation);
            var problem = answer.ExpectProblem(503);
            Assert.Equal("1", answer.Headers["Retry-After"]);
            Assert.DoesNotContain("127.0.0.1", problem.GetRawText(), StringComparison.Ordinal);
            (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).ExpectProblem(503);
        }

        await WaitForAsync(service, "/health/ready", HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAnswerAsync("/health/live", Cancellation)).Status);

        await cluster.ResumeAsync(Cancellation);
        await WaitForAsync(service, "/health/ready", HttpStatusCode.OK);
        (await service.Client.PostJsonAsync("/v1/create_shoe", Shoe, Cancellation)).Expect(HttpStatusCode.Created);
        Assert.False(service.HasExited);
    }

    [Fact]
    public async Task Connections_that_are_ended_under_load_cost_503_and_no_acknowledged_create()
    {
        await using var stored = await StoredService.StartAsync(ShoeStore, Databases.PostgreSql, OptionsAsync, Cancellation);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{stored.Service.Port}"));
        await using var load = CreateLoad.Start(new CreateLoadOptions(address, "/v1/create_shoe", id => $$"""{"type":"{{id}}","price":1}"""));
        await load.WaitForAcknowledgedAsync(100, TimeSpan.FromSeconds(30), Cancellation);
        for (var turn = 0; turn < 20; turn++)
        {
            await stored.ExecuteAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()",
                Cancellation);
            await load.WaitForAcknowledgedAsync(load.AcknowledgedSoFar + 20, TimeSpan.FromSeconds(30), Cancellation);
        }

        var result = await load.StopAsync();
        Assert.Equal([503], result.Refused.Keys);
        Assert.Equal(0, result.Broken);
        var found = (await stored.ColumnAsync("SELECT type FROM shoes", Cancellation)).OfType<string>().ToList();
        Assert.Distinct(found);
        Assert.All(result.Acknowledged, id => Assert.Contains(id, found));
    }

    [Fact]
    public async Task A_restart_under_load_costs_503_and_no_acknowledged_create()
    {
        await using var cluster = await PostgresCluster.StartAsync(Cancellation);
        var options = (await OptionsAsync(ShoeStore, Databases.PostgreSql)).On(await cluster.CreateDatabaseAsync(Cancellation));
        await using var stored = await StoredService.StartAsync(ShoeStore, Databases.PostgreSql, (_, _) => Task.FromResult(options), Cancellation);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{stored.Service.Port}"));
        await using var load = CreateLoad.Start(new CreateLoadOptions(address, "/v1/create_shoe", id => $$"""{"type":"{{id}}","price":1}"""));
        await load.WaitForAcknowledgedAsync(100, TimeSpan.FromSeconds(30), Cancellation);
        await cluster.StopAsync("immediate", Cancellation);
        var before = load.AcknowledgedSoFar;
        await cluster.ResumeAsync(Cancellation);
        await load.WaitForAcknowledgedAsync(before + 100, TimeSpan.FromSeconds(30), Cancellation);
        var result = await load.StopAsync();
        Assert.Equal([503], result.Refused.Keys);
        Assert.Equal(0, result.Broken);
        var found = (await stored.ColumnAsync("SELECT type FROM shoes", Cancellation)).OfType<string>().ToHashSet();
        Assert.All(result.Acknowledged, id => Assert.Contains(id, found));
    }

    private static async Task WaitForAsync(ServiceProcess service, string path, HttpStatusCode status)
    {
        var watch = Stopwatch.StartNew();
        while ((await service.Client.GetAnswerAsync(path, Cancellation)).Status != status)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{path} did not become {status}");
            await Task.Delay(50, Cancellation);
        }
    }
}

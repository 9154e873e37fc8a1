using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Load;

namespace Dittofi.Service.Tests.Probe;

/// <summary>The hosting, the raw requests and the load, tried on the probe before a real service depends on them.</summary>
public sealed class ProbeTests(ProbeService probe) : IClassFixture<ProbeService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_runs_in_its_own_folder_until_it_is_disposed()
    {
        var service = await ServiceProcess.StartAsync(new ServiceOptions(probe.Assembly), Cancellation);
        var folder = service.WorkingFolder;
        var port = service.Port;
        await using (service)
        {
            var answer = await service.Client.GetAnswerAsync("/health/ready", Cancellation);
            Assert.Equal(Path.GetFileName(folder), Path.GetFileName(answer.Body));
            Assert.True(await PortOwner.IsAsync(service.ProcessId, port, Cancellation));
            Assert.False(await PortOwner.IsAsync(Environment.ProcessId, port, Cancellation));
        }

        Assert.False(await Ports.IsOpenAsync(port, Cancellation));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill_under_load()
    {
        using var folder = new TemporaryFolder();
        var options = new ServiceOptions(probe.Assembly) { WorkingFolder = folder.Path };
        LoadResult result;
        await using (var service = await ServiceProcess.StartAsync(options, Cancellation))
        {
            var address = new Uri($"http://127.0.0.1:{service.Port}");
            await using var load = CreateLoad.Start(new CreateLoadOptions(address, "/things", id => id) { Workers = 4 });
            await load.WaitForAcknowledgedAsync(20, TimeSpan.FromSeconds(20), Cancellation);
            await service.KillAsync(Cancellation);
            Assert.True(service.HasExited);
            result = await load.StopAsync();
        }

        Assert.True(result.Broken > 0, "the kill did not hit the load");
        Assert.True(result.Attempted.Count > result.Acknowledged.Count);
        await using var restarted = await ServiceProcess.StartAsync(options, Cancellation);
        foreach (var id in result.Acknowledged)
        {
            Assert.Equal(HttpStatusCode.OK, (await restarted.Client.GetAnswerAsync("/things/" + id, Cancellation)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await restarted.Client.GetAnswerAsync("/things/never-sent", Cancellation)).Status);
    }

    [Fact]
    public async Task A_load_keeps_its_bounds_and_counts_what_was_refused()
    {
        await using var service = await ServiceProcess.StartAsync(new ServiceOptions(probe.Assembly), Cancellation);
        var address = new Uri($"http://127.0.0.1:{service.Port}");
        await using var load = CreateLoad.Start(new CreateLoadOptions(address, "/nowhere", id => id) { Workers = 2, MostRequests = 10 });
        await Assert.ThrowsAsync<TimeoutException>(() => load.WaitForAcknowledgedAsync(1, TimeSpan.FromSeconds(20), Cancellation));
        var result = await load.StopAsync();
        Assert.Empty(result.Acknowledged);
        Assert.Equal(10, result.Attempted.Count);
        Assert.Equal(new Dictionary<int, int> { [404] = 10 }, result.Refused);
    }

    [Fact]
    public async Task A_stopped_service_ends_what_is_under_way_and_exits_with_0()
    {
        await using var service = await ServiceProcess.StartAsync(new ServiceOptions(probe.Assembly), Cancellation);
        var slow = service.Client.GetAnswerAsync("/slow", Cancellation);
        await Task.Delay(200, Cancellation);
        await service.RequestStopAsync(Cancellation);
        Assert.Equal("done", (await slow).Body);
        Assert.Equal(0, await service.WaitForExitAsync(TimeSpan.FromSeconds(10), Cancellation));
        Assert.Contains("drained", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_refuses_to_start_shows_its_reason()
    {
        var options = new ServiceOptions(probe.Assembly)
        {
            Environment = new Dictionary<string, string?> { ["PROBE_REFUSE"] = "no settings today" },
        };
        var result = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("no settings today\n", result.Output);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ServiceProcess.StartAsync(options, Cancellation));
        Assert.Contains("no settings today", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_never_ready_is_an_error()
    {
        var options = new ServiceOptions(probe.Assembly) { ReadyPath = "/nowhere", ReadyWithin = TimeSpan.FromSeconds(3) };
        await Assert.ThrowsAsync<TimeoutException>(() => ServiceProcess.StartAsync(options, Cancellation));
    }

    [Fact]
    public async Task Raw_bytes_reach_the_service_as_they_are()
    {
        await using var service = await ServiceProcess.StartAsync(new ServiceOptions(probe.Assembly), Cancellation);
        var fine = await RawHttp.SendAsync(service.Port, "GET /things/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", Cancellation);
        Assert.Equal(404, fine.Status);
        Assert.True(fine.Closed);
        var twoHosts = await RawHttp.SendAsync(service.Port, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", Cancellation);
        Assert.Equal(400, twoHosts.Status);
        var two = await RawHttp.SendAsync(service.Port, "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", Cancellation);
        Assert.Equal(2, two.Count);
        Assert.False(two.Closed);
    }
}

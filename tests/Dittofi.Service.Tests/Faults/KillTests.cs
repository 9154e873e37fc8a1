using System.Globalization;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Load;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>What was answered is kept, whatever ends the service or its database.</summary>
public sealed class KillTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    // Each round strikes at another moment. A service made to answer 30 ms before its commit fails this every time.
    private const int Rounds = 5;

    [Theory]
    [OnBothDatabases]
    public async Task Every_acknowledged_create_is_there_after_kills_under_load(string database)
    {
        await using var stored = await StoredService.StartAsync(ShoeStore, database, OptionsAsync, Cancellation);
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var load = StartLoad(stored.Service);
            await load.WaitForAcknowledgedAsync(100 + (round * 37), TimeSpan.FromSeconds(30), Cancellation);
            await stored.Service.KillAsync(Cancellation);
            var result = await load.StopAsync();
            Assert.True(result.Broken > 0 && result.Attempted.Count > result.Acknowledged.Count, "the kill did not hit the load");
            Assert.Empty(result.Refused);
            acknowledged.AddRange(result.Acknowledged);
            await stored.RestartAsync(Cancellation);
        }

        Assert.Equal("[]", await MissingAsync(stored, acknowledged));
        if (database == Databases.Sqlite)
        {
            Assert.Equal("ok", await stored.ExecuteAsync("PRAGMA integrity_check", Cancellation));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_terminated_service_ends_what_is_under_way_and_loses_nothing(string database)
    {
        await using var stored = await StoredService.StartAsync(ShoeStore, database, OptionsAsync, Cancellation);
        await using var load = StartLoad(stored.Service);
        await load.WaitForAcknowledgedAsync(50, TimeSpan.FromSeconds(30), Cancellation);
        await stored.Service.RequestStopAsync(Cancellation);
        var sawNotReady = await BecomesNotReadyAsync(stored.Service);
        Assert.Equal(0, await stored.Service.WaitForExitAsync(TimeSpan.FromSeconds(30), Cancellation));
        var result = await load.StopAsync();
        Assert.True(sawNotReady, "the service shut its door without saying so first");
        Assert.True(result.Acknowledged.Count > 50, "the load ended before the service did");
        await stored.RestartAsync(Cancellation);
        Assert.Equal("[]", await MissingAsync(stored, result.Acknowledged));
    }

    private static CreateLoad StartLoad(ServiceProcess service) => CreateLoad.Start(new CreateLoadOptions(
        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{service.Port}")),
        "/v1/create_shoe",
        id => $$"""{"type":"{{id}}","price":1}"""));

    private static async Task<bool> BecomesNotReadyAsync(ServiceProcess service)
    {
        while (!service.HasExited)
        {
            try
            {
                if ((int)(await service.Client.GetAnswerAsync("/health/ready", Cancellation)).Status == 503)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        return false;
    }

    private static async Task<string> MissingAsync(StoredService stored, IReadOnlyCollection<string> acknowledged)
    {
        var found = (await stored.ColumnAsync("SELECT type FROM shoes", Cancellation)).OfType<string>().ToHashSet();
        return JsonSerializer.Serialize(acknowledged.Where(id => !found.Contains(id)));
    }
}

using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Seeds are there when the service answers, once, and stay as users left them.</summary>
public sealed class SeedTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/seeds";

    [Theory]
    [OnBothDatabases]
    public async Task Seeds_are_made_once_and_what_a_user_changed_stays(string database)
    {
        await using var stored = await StoredService.StartAsync(Project, database, OptionsAsync, Cancellation);
        var first = await ListAsync(stored.Service);
        Assert.Equal(["Acme owner@example.com 2 ", "Bolt's bolt@example.com 1 For owner@example.com"], first);
        var changed = await stored.Service.Client.SendJsonAsync(HttpMethod.Put, "/v1/brands", """{"name":"Acme","rank":7}""", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        await stored.StopAsync();
        await using var again = await ServiceProcess.StartAsync(stored.Options.With("Settings__owner", "new@example.com"), Cancellation);
        Assert.Equal(["Acme owner@example.com 7 ", "Bolt's bolt@example.com 1 For owner@example.com"], await ListAsync(again));
    }

    [Fact]
    public async Task Replicas_that_start_at_once_make_each_row_once()
    {
        var options = await OptionsAsync(Project, Databases.PostgreSql);
        var replicas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ServiceProcess.StartAsync(options, Cancellation)));
        try
        {
            Assert.All(await Task.WhenAll(replicas.Select(ListAsync)), rows => Assert.Equal(2, rows.Count));
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    private static async Task<IReadOnlyList<string>> ListAsync(ServiceProcess service)
    {
        var rows = (await service.Client.GetAnswerAsync("/v1/brands", Cancellation)).Expect(HttpStatusCode.OK);
        return [.. rows.EnumerateArray().Select(row => $"{Text(row, "name")} {Text(row, "mail")} {row.GetProperty("rank").GetInt32()} {Text(row, "note")}")];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}

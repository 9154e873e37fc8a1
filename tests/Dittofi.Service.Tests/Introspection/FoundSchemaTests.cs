using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>Schemas that somebody else made, read by <c>new --from</c> and served as they are.</summary>
public sealed class FoundSchemaTests(SharedServices services, SharedPostgres postgres, FoundBuilds builds) : ServiceTests(services, postgres), IClassFixture<FoundBuilds>
{
    [Theory]
    [OnFoundSchemas]
    public async Task Every_table_answers_all_its_rows(string database, string schema)
    {
        await using var found = await FoundService.StartAsync(FoundSchema.Of(schema), database, builds, Postgres, Cancellation);
        Assert.True(found.Models.Count >= 7, string.Join(' ', found.Models.Keys));
        foreach (var model in found.Models.Keys)
        {
            var rows = await WalkAsync(found.Service.Client, $"/{model}?limit=1000", () => Task.CompletedTask);
            Assert.NotEmpty(rows);
            Assert.Equal(rows.Count, (await found.Service.Client.GetAnswerAsync($"/{model}?limit=1", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("total").GetInt32());
            Assert.Equal(rows.Order(), rows);
        }

        Assert.Equal("\"2002-08-14T00:00:00.000000Z\"", (await FirstAsync(found.Service.Client, "Employee")).GetProperty("hireDate").GetRawText());
        Assert.Contains(found.Project.Summary, line => line.Contains("1 relations of many to many", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Project.Files, file => file.Value.Contains("Password", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnFoundSchemas]
    public async Task Rows_are_filtered_sorted_and_walked_while_others_are_made(string database, string schema)
    {
        var source = FoundSchema.Of(schema);
        await using var found = await FoundService.StartAsync(source, database, builds, Postgres, Cancellation);
        var client = found.Service.Client;
        var number = 0;
        async Task Insert() => (await client.PostJsonAsync("/tracks", TrackJson(found, $"{(char)('A' + (number++ % 26))} new", 0.5m + (number % 3)), Cancellation)).Expect(HttpStatusCode.Created);

        var byId = await WalkAsync(client, "/Track?limit=100", Insert);
        Assert.Equal(Enumerable.Range(1, source.Tracks).Select(id => (long)id), byId.Where(id => id <= source.Tracks));
        Assert.Equal(byId.Distinct().Count(), byId.Count);

        var sorted = await WalkAsync(client, "/tracks?limit=97", Insert);
        Assert.Equal(sorted.Distinct().Count(), sorted.Count);
        Assert.Equal(source.Tracks, sorted.Count(id => id <= source.Tracks));

        var rock = await WalkAsync(client, "/tracks?genre=Rock&below=2&limit=40", () => Task.CompletedTask);
        Assert.InRange(rock.Count, 20, 2000);
        Assert.Equal(rock.Distinct().Count(), rock.Count);
    }

    [Theory]
    [OnFoundSchemas]
    public async Task A_row_is_made_read_changed_linked_and_deleted(string database, string schema)
    {
        await using var found = await FoundService.StartAsync(FoundSchema.Of(schema), database, builds, Postgres, Cancellation);
        var client = found.Service.Client;
        var made = (await client.PostJsonAsync("/tracks", TrackJson(found, "Ö's \"track\"", 1.99m), Cancellation)).Expect(HttpStatusCode.Created);
        var path = "/tracks/" + made.GetProperty("id").GetRawText();
        Assert.Equal(made.GetRawText(), (await client.GetAnswerAsync(path, Cancellation)).Body);
        var changed = (await client.SendJsonAsync(HttpMethod.Put, path, TrackJson(found, "Other", 0.1m), Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("Other 0.10", $"{changed.GetProperty("name")} {changed.GetProperty("unitPrice").GetRawText()}");

        var tied = (await client.GetAnswerAsync("/playlists/1/tracks", Cancellation)).Expect(HttpStatusCode.OK).GetInt64();
        Assert.NotEqual(0, tied);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendJsonAsync(HttpMethod.Put, "/playlists/1" + path, "", Cancellation)).Status);
        Assert.Equal(tied + 1, (await client.GetAnswerAsync("/playlists/1/tracks", Cancellation)).Expect(HttpStatusCode.OK).GetInt64());
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, path), Cancellation)).ExpectProblem(409);

        var other = (await client.PostJsonAsync("/tracks", TrackJson(found, "Gone", 1), Cancellation)).Expect(HttpStatusCode.Created).GetProperty("id").GetRawText();
        Assert.Equal(HttpStatusCode.NoContent, (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/tracks/" + other), Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAnswerAsync("/tracks/" + other, Cancellation)).Status);
    }

    private static string TrackJson(FoundService found, string name, decimal price) => JsonSerializer.Serialize(
        new Dictionary<string, object?> { ["name"] = name, ["unitPrice"] = price, ["milliseconds"] = 1000, ["album"] = 1 }
            .Concat(found.Models.ContainsKey("MediaType") ? [KeyValuePair.Create("mediaType", (object?)1)] : [])
            .ToDictionary());

    private static async Task<JsonElement> FirstAsync(HttpClient client, string model) =>
        (await client.GetAnswerAsync($"/{model}?limit=1", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("data")[0];

    private static async Task<List<long>> WalkAsync(HttpClient client, string path, Func<Task> between)
    {
        var ids = new List<long>();
        for (string? after = ""; after is not null;)
        {
            var page = (await client.GetAnswerAsync(path + (after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : ""), Cancellation)).Expect(HttpStatusCode.OK);
            ids.AddRange(page.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
            after = page.GetProperty("next").GetString();
            await between();
        }

        return ids;
    }
}

using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Api;

/// <summary>Rows that the endpoints which the compiler wrote show by a view, on both databases.</summary>
public sealed class ViewTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_answer_about_a_row_shows_the_view(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        var (name, set) = (Unique(), Unique());
        var maker = (await client.PostAsync("/makers", new { name })).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        var tags = new List<long>();
        foreach (var tag in new[] { set + "b", set + "a" })
        {
            tags.Add((await client.PostAsync("/tags", new { name = tag })).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64());
        }

        var made = await client.PostAsync("/parts", new { name = "cog", set, rank = 1, maker, tags });
        var id = made.Expect(HttpStatusCode.Created).GetProperty("number").GetInt64();
        Assert.Equal(($"/v1/parts/{id}", "\"1\""), (made.Headers["Location"], made.Headers["ETag"]));
        Expect(made, $$"""{ "number": {{id}}, "edition": 1, "made": { "parts": 1, "name": "{{name}}" }, "tags": ["{{set}}a", "{{set}}b"], "name": "cog" }""");

        var read = await client.GetAsync($"/parts/{id}");
        Assert.Equal((made.Json.GetRawText(), "\"1\""), (read.Expect(HttpStatusCode.OK).GetRawText(), read.Headers["ETag"]));
        var listed = (await client.GetAsync($"/parts?set={set}")).Expect(HttpStatusCode.OK).GetProperty("data");
        Assert.Equal(made.Json.GetRawText(), listed[0].GetRawText());

        var changed = await client.SendAsync(HttpMethod.Patch, $"/parts/{id}", "\"1\"", new { tags = new[] { tags[0] } });
        Assert.Equal("\"2\"", changed.Headers["ETag"]);
        Expect(changed, $$"""{ "number": {{id}}, "edition": 2, "made": { "parts": 1, "name": "{{name}}" }, "tags": ["{{set}}b"], "name": "cog" }""");

        var replaced = await client.SendAsync(HttpMethod.Put, $"/parts/{id}", "\"2\"", new { name = "pin", set, tags = Array.Empty<long>() });
        Assert.Equal("\"3\"", replaced.Headers["ETag"]);
        Expect(replaced, $$"""{ "number": {{id}}, "edition": 3, "made": null, "tags": [], "name": "pin" }""");

        Assert.Equal(412, (int)(await client.SendAsync(HttpMethod.Patch, $"/parts/{id}", "\"1\"", new { name = "x" })).Status);
        (await client.SendAsync(HttpMethod.Patch, "/parts/999999999", "\"1\"", new { name = "x" })).ExpectProblem(404);
        (await client.PostAsync("/parts", new { name = "x", set, maker = 999999999, tags })).ExpectProblem(422, "maker");
        (await client.PostAsync("/parts", new { name = "x", set, tags = new List<long> { 999999999 } })).ExpectProblem(422, "tags");
        Assert.Single((await client.GetAsync($"/parts?set={set}")).Json.GetProperty("data").EnumerateArray());
    }

    [Theory]
    [OnBothDatabases("id")]
    [OnBothDatabases("-id")]
    [OnBothDatabases("rank")]
    [OnBothDatabases("-rank")]
    [OnBothDatabases("-weight")]
    [OnBothDatabases("maker")]
    public async Task Pages_of_a_view_go_on_behind_keys_that_it_does_not_show(string database, string sort)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        var (set, random) = (Unique(), new Random(sort.Length));
        var maker = (await client.PostAsync("/makers", new { name = set })).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        var expected = new List<(long Id, int? Rank, double? Weight, long? Maker)>();
        for (var row = 0; row < 13; row++)
        {
            int? rank = random.Next(3) == 0 ? null : random.Next(2);
            double? weight = random.Next(3) == 0 ? null : random.Next(2) / 3.0;
            long? by = random.Next(2) == 0 ? null : maker;
            var made = await client.PostAsync("/parts", new { name = row % 4 == 0 ? "other" : "cog", set, rank, weight, maker = by, tags = Array.Empty<long>() });
            var id = made.Expect(HttpStatusCode.Created).GetProperty("number").GetInt64();
            if (row % 4 != 0)
            {
                expected.Add((id, rank, weight, by));
            }
        }

        var isDown = sort[0] == '-';
        var inOrder = sort.TrimStart('-') switch
        {
            "rank" => Sorted(expected, row => row.Rank, isDown),
            "weight" => Sorted(expected, row => row.Weight, isDown),
            "maker" => Sorted(expected, row => row.Maker, isDown),
            _ => isDown ? expected.OrderByDescending(row => row.Id) : expected.OrderBy(row => row.Id),
        };
        var walked = await client.WalkAsync($"set={set}&name=cog&sort={sort}&limit=2", null, "/parts");
        Assert.Equal(inOrder.Select(row => row.Id), walked.Select(row => row.GetProperty("number").GetInt64()));
    }

    // Nulls are last upwards and first downwards, and the id is the last key, upwards.
    private static IOrderedEnumerable<(long Id, int? Rank, double? Weight, long? Maker)> Sorted<T>(
        IEnumerable<(long Id, int? Rank, double? Weight, long? Maker)> rows, Func<(long Id, int? Rank, double? Weight, long? Maker), T?> key, bool isDown)
        where T : struct => (isDown
            ? rows.OrderByDescending(row => key(row) is null).ThenByDescending(key)
            : rows.OrderBy(row => key(row) is null).ThenBy(key)).ThenBy(row => row.Id);

    private static void Expect(Answer answer, string expected)
    {
        using var json = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(answer.Json, json.RootElement), answer.Body);
    }
}

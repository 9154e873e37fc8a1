using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Lists read page by page behind cursors, on both databases.</summary>
public sealed class KeysetTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Pages = "tests/projects/pages";

    private const int Kept = 24;

    [Theory]
    [OnBothDatabases("by-id")]
    [OnBothDatabases("by-count")]
    [OnBothDatabases("by-count-down")]
    [OnBothDatabases("by-count-mixed")]
    [OnBothDatabases("by-note")]
    [OnBothDatabases("by-note-down")]
    [OnBothDatabases("by-status")]
    [OnBothDatabases("by-price")]
    [OnBothDatabases("by-rate")]
    [OnBothDatabases("by-at")]
    [OnBothDatabases("by-day")]
    [OnBothDatabases("by-hour")]
    [OnBothDatabases("by-weight")]
    [OnBothDatabases("by-key")]
    [OnBothDatabases("by-maker")]
    [OnBothDatabases("by-twice")]
    public async Task All_pages_together_hold_every_row_once_in_order_while_others_come_and_go(string database, string list)
    {
        var service = await SharedAsync(Pages, database);
        var random = new Random(list.Sum(character => character));
        var set = Unique();
        var makers = new List<long>();
        foreach (var (name, rank) in new[] { ("a", "low"), ("Z", "high"), ("a", "middle"), ("ü", null) })
        {
            makers.Add((await PostAsync(service, "/v1/makers", new { name, rank })).GetInt64());
        }

        var kept = new List<long>();
        for (var row = 0; row < Kept; row++)
        {
            kept.Add(await StoreAsync(service, set, random, makers));
        }

        var (whole, end) = await PageAsync(service, list, set, null, 100);
        Assert.Null(end);
        Assert.Equal(kept.Order(), whole.Order());
        Assert.Equal(whole, await WalkAsync(service, list, set, 1, () => Task.CompletedTask));
        Assert.Equal(whole, await WalkAsync(service, list, set, 6, () => Task.CompletedTask));

        var passing = new Queue<long>();
        var met = await WalkAsync(service, list, set, 4, async () =>
        {
            for (var row = 0; row < 2; row++)
            {
                passing.Enqueue(await StoreAsync(service, set, random, makers));
            }

            if (passing.Count > 3)
            {
                using var dropped = await service.Client.DeleteAsync(new Uri($"/v1/items/{passing.Dequeue()}", UriKind.Relative), Cancellation);
                Assert.Equal(HttpStatusCode.NoContent, dropped.StatusCode);
            }
        });
        Assert.Equal(met.Distinct(), met);
        Assert.Equal(whole, met.Where(kept.Contains));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_no_cursor_of_the_list_is_400_and_names_the_variable(string database)
    {
        var service = await SharedAsync(Pages, database);
        var set = Unique();
        var random = new Random(1);
        for (var row = 0; row < 5; row++)
        {
            await StoreAsync(service, set, random, []);
        }

        var (_, cursor) = await PageAsync(service, "by-note", set, null, 2);
        var (_, other) = await PageAsync(service, "by-count", set, null, 2);
        Assert.NotNull(cursor);
        Assert.NotNull(other);
        var changed = cursor.Select((character, index) => cursor[..index] + (character == 'A' ? 'B' : 'A') + cursor[(index + 1)..]);
        var cut = Enumerable.Range(1, cursor.Length - 1).Select(length => cursor[..length]);
        string[] texts = ["x", "null", "[]", " ", "é", "👟", cursor + "=", cursor + " ", cursor + cursor, other, new string('A', 4000)];
        const string order = "Item: note text?, -count integer, id long";
        string[] forged =
        [
            "[]", "{}", "1", "[", "[1,2,3]", "[[],[],[]]", """["a","1"]""", """["a","x","1"]""", """["a",null,"1"]""", """["a","99999999999","1"]""",
            """["a","1","99999999999999999999"]""", "[\"\\u0000\",\"1\",\"1\"]", "[\"\\ud800\",\"1\",\"1\"]", """["a","1",true]""",
        ];
        foreach (var text in changed.Concat(cut).Concat(texts).Concat(forged.Select(keys => Forge(order, keys))))
        {
            var answer = await service.Client.GetAnswerAsync($"/v1/pages/by-note?set={set}&after={Uri.EscapeDataString(text)}", Cancellation);
            answer.ExpectProblem(400, "query.after");
        }

        (await service.Client.GetAnswerAsync($"/v1/pages/by-note?set={set}&after={Forge(order, """["a","1","1"]""")}", Cancellation)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_page_of_no_rows_has_none_behind_it_and_a_skipped_list_has_neither(string database)
    {
        var service = await SharedAsync(Pages, database);
        var set = Unique();
        for (var row = 0; row < 3; row++)
        {
            await StoreAsync(service, set, new Random(row), []);
        }

        var (rows, next) = await PageAsync(service, "by-count", set, null, 0);
        Assert.Empty(rows);
        Assert.Null(next);

        var skipped = await PostAsync(service, "/v1/pages/skipped", new { set, isAsked = false }, HttpStatusCode.OK);
        Assert.Equal("""{"items":null,"next":null,"all":null}""", skipped.GetRawText());
        var first = await PostAsync(service, "/v1/pages/skipped", new { set, isAsked = true }, HttpStatusCode.OK);
        Assert.Equal((2, 3), (first.GetProperty("items").GetArrayLength(), first.GetProperty("all").GetInt32()));
        var last = await PostAsync(service, "/v1/pages/skipped", new { set, isAsked = true, after = first.GetProperty("next").GetString() }, HttpStatusCode.OK);
        Assert.Equal((1, 3), (last.GetProperty("items").GetArrayLength(), last.GetProperty("all").GetInt32()));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("next").ValueKind);

        var refused = await service.Client.PostJsonAsync("/v1/pages/skipped", JsonSerializer.Serialize(new { set, isAsked = true, after = "x" }), Cancellation);
        refused.ExpectProblem(400);
    }

    private static string Forge(string order, string keys)
    {
        var json = Encoding.UTF8.GetBytes(keys);
        return Base64Url.EncodeToString([.. SHA256.HashData([.. Encoding.UTF8.GetBytes(order), 0, .. json])[..8], .. json]);
    }

    private static async Task<IReadOnlyList<long>> WalkAsync(ServiceProcess service, string list, string set, int limit, Func<Task> betweenAsync)
    {
        var met = new List<long>();
        string? after = null;
        for (var page = 0; page < 100; page++)
        {
            var (ids, next) = await PageAsync(service, list, set, after, limit);
            met.AddRange(ids);
            if (next is null)
            {
                return met;
            }

            Assert.Equal(limit, ids.Count);
            after = next;
            await betweenAsync();
        }

        throw new InvalidOperationException("The list does not end.");
    }

    private static async Task<(IReadOnlyList<long> Ids, string? Next)> PageAsync(ServiceProcess service, string list, string set, string? after, int limit)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/v1/pages/{list}?set={set}&limit={limit}{(after is null ? "" : "&after=" + after)}");
        var page = (await service.Client.GetAnswerAsync(path, Cancellation)).Expect(HttpStatusCode.OK);
        return ([.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64())], page.GetProperty("next").GetString());
    }

    // Few values of each, so that there are ties; text in an order that no locale has.
    private static async Task<long> StoreAsync(ServiceProcess service, string set, Random random, List<long> makers)
    {
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        var item = new
        {
            set,
            name = Any("a", "B", "é", "～", "👟", "long name"),
            note = Any(null, "", "a", "A", "\"", "\\", "é", "👟", "\uE000", "a\u0001"),
            count = Any(-5, 0, 7, int.MaxValue, int.MinValue),
            price = Any(-1.5m, 0m, 2.25m, 2.26m, 2499999999.99m),
            rate = Any<decimal?>(null, 0.000001m, -0.5m, 999.999999m),
            status = Any("draft", "live", "sold"),
            at = Any(null, "0001-01-01T00:00:00Z", "2026-03-01T10:00:00.000001Z", "2026-03-01T10:00:00.000002Z", "9999-12-31T23:59:59.999999Z"),
            day = Any("0001-01-01", "2026-03-01", "2026-03-02", "9999-12-31"),
            hour = Any(null, "00:00:00", "10:30:00.000001", "23:59:59.999999"),
            weight = Any<double?>(null, -1e300, 0.1, 0.1 + 0.2, 5e-324, 1e21),
            isNew = Any(true, false),
            key = Any("00000000-0000-0000-0000-000000000001", "80000000-0000-0000-0000-000000000000", "ffffffff-0000-0000-0000-000000000000", "01020304-0506-0708-090a-0b0c0d0e0f10"),
            maker = makers.Count == 0 || random.Next(4) == 0 ? (long?)null : makers[random.Next(makers.Count)],
        };
        return (await PostAsync(service, "/v1/items", item)).GetInt64();
    }

    private static async Task<JsonElement> PostAsync(ServiceProcess service, string path, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        (await service.Client.PostJsonAsync(path, JsonSerializer.Serialize(body), Cancellation)).Expect(status);
}

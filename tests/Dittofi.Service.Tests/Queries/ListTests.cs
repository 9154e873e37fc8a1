using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Conditions and orders, on both databases, against what the same means in memory.</summary>
public sealed class ListTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    // Ordered by UTF-16 units the emoji would come before U+FF5E and the private use character; a locale would mix the cases.
    private static readonly string?[] Notes =
    [
        "b", null, "B", "a", "a", "", " ", "\u00E9", "e\u0301", "z", "Z", "ｚ", "～", "\uE000", "👟", "𐀀", "%", "_", "a%b", "a_b", "a'b", "a''b",
        "\\", "\"", "'; DROP TABLE things;--", "$1", "?", ":x", "@x", "{0}", null, "ß", "ss", "İ", "i̇", "10", "9", "a\u0001b", "a\nb", "A",
    ];

    [Theory]
    [OnBothDatabases]
    public async Task Texts_sort_by_code_point_with_nulls_last_ascending_and_first_descending(string database)
    {
        var name = await StoreNotesAsync(database);
        var ascending = Notes.Where(note => note is not null).OrderBy(note => note, Comparer<string?>.Create(CompareCodePoints)).Concat([null, null]);
        Assert.Equal(ascending, await NotesAsync(database, $"notes-ascending?name={name}"));
        Assert.Equal(ascending.Reverse(), await NotesAsync(database, $"notes-descending?name={name}"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_condition_on_a_text_means_what_it_means_in_memory(string database)
    {
        var name = await StoreNotesAsync(database);
        foreach (var value in (string?[])["a", "%", "_", "a%b", "'; DROP TABLE things;--", "👟", "\u00E9", "e\u0301", "", "ss", "absent", "\\", null])
        {
            var query = value is null ? "" : "&note=" + Uri.EscapeDataString(value);
            await AgreeAsync(database, $"note-is?name={name}{query}", note => note == value);
            await AgreeAsync(database, $"note-is-not?name={name}{query}", note => note != value);
            await AgreeAsync(database, $"filtered?name={name}{query}", note => value is null || note == value);
            if (value is not null)
            {
                await AgreeAsync(database, $"note-before?name={name}{query}", note => note is not null && CompareCodePoints(note, value) < 0);
                await AgreeAsync(database, $"not-before?name={name}{query}", note => !(note is not null && CompareCodePoints(note, value) < 0));
            }
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_enum_sorts_in_its_declared_order_and_a_decimal_by_its_value(string database)
    {
        var name = Unique();
        var statuses = (string[])["live", "draft", "sold out", "draft", "live"];
        var moods = (string?[])["able", null, "zesty", "able", "zesty"];
        var prices = (decimal[])[2.5m, 10m, 0.01m, 9.99m, -3m];
        for (var index = 0; index < statuses.Length; index++)
        {
            await StoreAsync(database, name, new { count = index, status = statuses[index], mood = moods[index], price = prices[index] });
        }

        var moodOrder = await ListAsync(database, $"by-mood?name={name}");
        Assert.Equal(["zesty", "zesty", "able", "able", null], moodOrder.Select(thing => thing.GetProperty("mood").GetString()));
        var statusOrder = await ListAsync(database, $"by-status-and-price?name={name}");
        Assert.Equal(["0.01", "-3.00", "2.50", "9.99", "10.00"], statusOrder.Select(thing => thing.GetProperty("price").GetRawText()));
        Assert.Equal(2, (await ListAsync(database, $"by-status-and-price?name={name}&limit=2")).Count);
    }

    [Theory]
    [OnBothDatabases("from=2026-03-01T10:00:00.000002Z", "1 2 3")]
    [OnBothDatabases("from=2026-03-01T12:00:00.000003%2B02:00", "2 3")]
    [OnBothDatabases("minRate=0.000002", "2")]
    [OnBothDatabases("minRate=-1", "1 2")]
    [OnBothDatabases("isActive=true", "0 2")]
    [OnBothDatabases("isActive=false", "1 3")]
    [OnBothDatabases("isDraft=true", "0 1")]
    [OnBothDatabases("isDraft=false", "2 3")]
    [OnBothDatabases("key=00000000-0000-0000-0000-00000000000A", "3")]
    [OnBothDatabases("isActive=false&from=2026-03-01T10:00:00.000004Z&key=00000000-0000-0000-0000-00000000000a", "3")]
    [OnBothDatabases("isActive=true&isDraft=true&minRate=0", "")]
    public async Task A_filter_holds_only_where_it_is_given(string database, string query, string expected)
    {
        var name = Unique();
        for (var index = 0; index < 4; index++)
        {
            await StoreAsync(database, name, new
            {
                count = index,
                at = $"2026-03-01T10:00:00.00000{index + 1}Z",
                rate = index is 1 or 2 ? index * 0.000001m : (decimal?)null,
                isActive = index % 2 == 0,
                status = index < 2 ? "draft" : "live",
                key = index == 3 ? "00000000-0000-0000-0000-00000000000a" : "00000000-0000-0000-0000-000000000001",
            });
        }

        var found = await ListAsync(database, $"filtered?name={name}&{query}");
        Assert.Equal(expected, string.Join(' ', found.Select(thing => thing.GetProperty("count").GetRawText())));
    }

    [Theory]
    [OnBothDatabases("divided?by=2&least=3", "7")]
    [OnBothDatabases("divided?by=-2&least=2", "-5")]
    [OnBothDatabases("divided?by=0&least=1", null)]
    [OnBothDatabases("scaled?by=0.10&least=0.25", "-5 7")]
    [OnBothDatabases("scaled?by=0.11&least=0.27", "-5 7")]
    [OnBothDatabases("scaled?by=0.11&least=0.28", "")]
    [OnBothDatabases("shifted?by=-7", "-5 7")]
    [OnBothDatabases("shifted?by=-8", "")]
    [OnBothDatabases("shifted?by=9223372036854775807", null)]
    public async Task Arithmetic_on_rows_is_exact_and_fails_as_it_does_in_memory(string database, string query, string? expected)
    {
        var service = await SharedAsync(EveryKind, database);
        var name = Unique();
        await StoreAsync(database, name, new { count = -5, price = 2.5m });
        await StoreAsync(database, name, new { count = 7, price = 2.5m });
        if (expected is null)
        {
            (await service.Client.GetAnswerAsync($"/v1/lists/{query}&name={name}", Cancellation)).ExpectProblem(422);
            return;
        }

        var found = await ListAsync(database, $"{query}&name={name}");
        Assert.Equal(expected, string.Join(' ', found.Select(thing => thing.GetProperty("count").GetRawText())));
    }

    private async Task<string> StoreNotesAsync(string database)
    {
        var name = Unique();
        foreach (var note in Notes)
        {
            await StoreAsync(database, name, new { note });
        }

        return name;
    }

    private async Task StoreAsync(string database, string name, object fields)
    {
        var service = await SharedAsync(EveryKind, database);
        var all = JsonSerializer.SerializeToNode(new { name, at = "2026-03-01T10:00:00Z", key = "123e4567-e89b-12d3-a456-426614174000" })?.AsObject() ?? [];
        foreach (var (key, value) in JsonSerializer.SerializeToNode(fields)?.AsObject() ?? [])
        {
            all[key] = value?.DeepClone();
        }

        (await service.Client.PostJsonAsync("/v1/things", all.ToJsonString(), Cancellation)).Expect(HttpStatusCode.Created);
    }

    private async Task AgreeAsync(string database, string path, Func<string?, bool> condition)
    {
        var found = await NotesAsync(database, path);
        var expected = Notes.Where(condition).ToArray();
        Assert.True(expected.SequenceEqual(found), string.Create(CultureInfo.InvariantCulture,
            $"{path}: {expected.Length} expected, {found.Count} found: {JsonSerializer.Serialize(expected)} {JsonSerializer.Serialize(found)}"));
    }

    private async Task<IReadOnlyList<string?>> NotesAsync(string database, string path) =>
        [.. (await ListAsync(database, path)).Select(thing => thing.GetProperty("note").GetString())];

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string database, string path)
    {
        var service = await SharedAsync(EveryKind, database);
        return [.. (await service.Client.GetAnswerAsync("/v1/lists/" + path, Cancellation)).Expect(HttpStatusCode.OK).EnumerateArray()];
    }

    private static int CompareCodePoints(string? left, string? right) =>
        Encoding.UTF32.GetBytes(left ?? "").Chunk(4).Select(bytes => BitConverter.ToInt32(bytes)).ToArray().AsSpan()
            .SequenceCompareTo(Encoding.UTF32.GetBytes(right ?? "").Chunk(4).Select(bytes => BitConverter.ToInt32(bytes)).ToArray());
}

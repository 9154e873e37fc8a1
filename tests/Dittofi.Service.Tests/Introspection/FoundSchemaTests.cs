using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>Schemas that somebody else made, read by <c>new --from</c> and served as they are.</summary>
public sealed class FoundSchemaTests(SharedServices services, SharedPostgres postgres, FoundServices found) : ServiceTests(services, postgres), IClassFixture<FoundServices>
{
    [Theory]
    [OnFoundSchemas]
    public async Task Every_table_is_listed_read_written_and_deleted_from(string database, string schema)
    {
        var service = await found.RunningAsync(schema, database);
        Assert.True(service.Models.Count >= 7, string.Join(' ', service.Models));
        foreach (var path in service.Models.Select(FoundService.PathOf))
        {
            var rows = await service.WalkAsync($"{path}?limit=200", null, Cancellation);
            Assert.NotEmpty(rows);
            Assert.Equal(rows.Select(Id).Order(), rows.Select(Id));
            await KeepsWhatItIsSentAsync(service.Client, path, rows[0]);
        }

        Assert.Equal("\"2002-08-14T00:00:00.000000Z\"", (await service.WalkAsync("/employees?limit=1", null, Cancellation))[0].GetProperty("hireDate").GetRawText());
        Assert.Contains(service.Project.Summary, line => line.Contains("1 relations of many to many", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Project.Files, file => file.Value.Contains("Password", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnFoundSchemas]
    public async Task Started_on_another_database_it_ends_and_makes_no_file(string database, string schema)
    {
        var service = await found.RunningAsync(schema, database);
        using var folder = new TemporaryFolder();
        var options = service.Options with { WorkingFolder = folder.Path };
        var result = await ServiceProcess.RunToExitAsync(database == Databases.PostgreSql ? options.On(await Postgres.CreateDatabaseAsync(Cancellation)) : options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("has no table '", result.Output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Default must name", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.db*", SearchOption.AllDirectories));
    }

    [Theory]
    [OnFoundSchemas]
    public async Task Whatever_the_order_all_pages_have_each_row_once_while_others_come_and_go(string database, string schema)
    {
        var service = await found.RunningAsync(schema, database);
        var number = 0;
        var own = new Queue<long>();
        async Task InsertAsync() =>
            own.Enqueue(Id((await service.Client.PostJsonAsync("/tracks", Track(service, $"{(char)('A' + (++number % 26))} new", 0.5m + (number % 3)), Cancellation)).Expect(HttpStatusCode.Created)));

        async Task ComeAndGoAsync()
        {
            await InsertAsync();
            await InsertAsync();
            Assert.Equal(HttpStatusCode.NoContent, (await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, $"/tracks/{own.Dequeue()}"), Cancellation)).Status);
        }

        for (var made = 0; made < 40; made++)
        {
            await InsertAsync();
        }

        foreach (var sort in service.Schema.Sorts.Prepend("id").SelectMany(name => new[] { name, "-" + name }))
        {
            var rows = await service.WalkAsync($"/tracks?sort={sort}&limit={(service.Schema.Tracks > 1000 ? 190 : 40)}", ComeAndGoAsync, Cancellation);
            var ids = rows.Select(Id).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
            Assert.Equal(Enumerable.Range(1, service.Schema.Tracks).Select(id => (long)id), ids.Where(id => id <= service.Schema.Tracks).Order());
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(Stands(pair.First, pair.Second, sort), $"{sort}: {pair}"));
        }
    }

    [Theory]
    [OnFoundSchemas]
    public async Task A_filter_takes_the_rows_that_it_says_and_counts_them(string database, string schema)
    {
        var service = await found.RunningAsync(schema, database);
        var all = await service.WalkAsync("/tracks?limit=200", null, Cancellation);
        (string Query, Func<JsonElement, bool> Takes)[] filters =
        [
            ("genre=1", row => Number(row, "genre") == 1),
            ("genre.ne=1", row => Number(row, "genre") != 1),
            ("album.in=1&album.in=2", row => Number(row, "album") is 1 or 2),
            ("unitPrice.gt=0.99", row => Number(row, "unitPrice") > 0.99m),
            ("unitPrice=0.99&milliseconds.lte=250000", row => Number(row, "unitPrice") == 0.99m && Number(row, "milliseconds") <= 250_000),
            ("name.startsWith=A", row => Name(row).StartsWith('A')),
            ("name.contains=1&milliseconds.gte=100000&genre.in=2&genre.in=1", row => Name(row).Contains('1') && Number(row, "milliseconds") >= 100_000 && Number(row, "genre") is 1 or 2),
            ("name.contains=%25", row => Name(row).Contains('%')),
            ("id.gt=5&id.lt=9", row => Id(row) is > 5 and < 9),
        ];
        foreach (var (query, takes) in filters)
        {
            var rows = await service.WalkAsync($"/tracks?sort=-name&limit=100&{query}", null, Cancellation);
            Assert.Equal(all.Where(takes).Select(Id).Order(), rows.Select(Id).Order());
            var first = (await service.Client.GetAnswerAsync($"/tracks?limit=1&{query}", Cancellation)).Expect(HttpStatusCode.OK);
            Assert.Equal(rows.Count, first.GetProperty("total").GetInt32());
        }

        var rock = await service.WalkAsync("/priced-tracks?genre=Rock&below=2&limit=100", null, Cancellation);
        Assert.Equal(all.Where(row => Number(row, "genre") == 1 && Number(row, "unitPrice") < 2).Select(Id).Order(), rock.Select(Id).Order());
    }

    [Theory]
    [OnFoundSchemas]
    public async Task A_row_is_made_read_changed_linked_and_deleted(string database, string schema)
    {
        var service = await found.RunningAsync(schema, database);
        var client = service.Client;
        var made = (await client.PostJsonAsync("/tracks", Track(service, "Ö's \"track\"", 1.99m), Cancellation)).Expect(HttpStatusCode.Created);
        var path = $"/tracks/{Id(made)}";
        Assert.Equal(made.GetRawText(), (await client.GetAnswerAsync(path, Cancellation)).Body);
        var changed = (await client.SendJsonAsync(HttpMethod.Put, path, Track(service, "Other", 0.1m), Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("Other 0.10", $"{changed.GetProperty("name")} {changed.GetProperty("unitPrice").GetRawText()}");
        changed = (await client.SendJsonAsync(HttpMethod.Patch, path, """{"album":null}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("Other ", $"{changed.GetProperty("name")} {changed.GetProperty("album")}");
        (await client.SendJsonAsync(HttpMethod.Patch, path, """{"album":987654}""", Cancellation)).ExpectFields(422);

        var tied = (await client.GetAnswerAsync("/playlists/1/tracks", Cancellation)).Expect(HttpStatusCode.OK).GetInt64();
        Assert.NotEqual(0, tied);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendJsonAsync(HttpMethod.Put, "/playlists/1" + path, "", Cancellation)).Status);
        Assert.Equal(tied + 1, (await client.GetAnswerAsync("/playlists/1/tracks", Cancellation)).Expect(HttpStatusCode.OK).GetInt64());
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, path), Cancellation)).ExpectProblem(409);

        var list = Id((await client.PostJsonAsync("/playlists", $$"""{"name":"Few","tracks":[1,{{Id(made)}}]}""", Cancellation)).Expect(HttpStatusCode.Created));
        Assert.Equal("2", (await client.GetAnswerAsync($"/playlists/{list}/tracks", Cancellation)).Body);
        (await client.SendJsonAsync(HttpMethod.Patch, $"/playlists/{list}", """{"tracks":[]}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("0", (await client.GetAnswerAsync($"/playlists/{list}/tracks", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_the_tables_defaults_and_checks_say_holds_without_being_sent(string database)
    {
        var service = await found.RunningAsync("music", database);
        var made = (await service.Client.PostJsonAsync("/stamps", """{"word":"y"}""", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal("3 new", $"{made.GetProperty("grade")} {made.GetProperty("state")}");
        Assert.True(made.GetProperty("mark").GetString()?.Length >= 16, made.GetRawText());
        Assert.True(made.GetProperty("made").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddDays(-2), made.GetRawText());
        Assert.Equal(made.GetRawText(), (await service.Client.GetAnswerAsync($"/stamps/{Id(made)}", Cancellation)).Body);
        foreach (var (body, field) in new[] { ("""{"word":"12345678901"}""", "body.word"), ("""{"word":"y","grade":0}""", "body.grade"), ("""{"word":"y","state":"odd"}""", "body.state") })
        {
            Assert.Contains(field, (await service.Client.PostJsonAsync("/stamps", body, Cancellation)).ExpectFields(422));
        }

        (await service.Client.PostJsonAsync("/stamps", """{"word":"y","extra":"A"}""", Cancellation)).ExpectProblem(422);
        var written = service.Project.Files.Single(file => file.Key == "models.yaml").Value;
        Assert.Contains("# left out: CHECK (", written, StringComparison.Ordinal);
        Assert.Contains("# left out: view ", written, StringComparison.Ordinal);
    }

    // Sent back as it was, a row stays as it is; sent to be made, it is made, and goes again.
    private static async Task KeepsWhatItIsSentAsync(HttpClient client, string path, JsonElement row)
    {
        var one = $"{path}/{Id(row)}";
        var body = JsonNode.Parse(row.GetRawText())?.AsObject() ?? [];
        body.Remove("id");
        body.Remove("createdAt");
        if (path == "/stamps")
        {
            // What the database fills in is not sent.
            body.Remove("mark");
            body.Remove("made");
        }

        if (path == "/playlists")
        {
            body.Add("tracks", new JsonArray(1));
        }

        Assert.Equal(row.GetRawText(), (await client.GetAnswerAsync(one, Cancellation)).Body);
        Assert.Equal(row.GetRawText(), (await client.SendJsonAsync(HttpMethod.Patch, one, "{}", Cancellation)).Expect(HttpStatusCode.OK).GetRawText());
        if (path != "/playlists")
        {
            Assert.Equal(row.GetRawText(), (await client.SendJsonAsync(HttpMethod.Put, one, body.ToJsonString(), Cancellation)).Expect(HttpStatusCode.OK).GetRawText());
        }

        var made = await client.PostJsonAsync(path, body.ToJsonString(), Cancellation);
        var copy = $"{path}/{Id(made.Expect(HttpStatusCode.Created))}";
        Assert.Equal(copy, made.Headers["Location"]);
        Assert.Equal(made.Body, (await client.GetAnswerAsync(copy, Cancellation)).Body);
        if (path == "/playlists")
        {
            (await client.SendJsonAsync(HttpMethod.Patch, copy, """{"tracks":[]}""", Cancellation)).Expect(HttpStatusCode.OK);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, copy), Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAnswerAsync(copy, Cancellation)).Status);
    }

    // Nulls come last upwards and first downwards.
    private static bool Stands(JsonElement first, JsonElement second, string sort)
    {
        var (before, after) = sort[0] == '-' ? (second.GetProperty(sort[1..]), first.GetProperty(sort[1..])) : (first.GetProperty(sort), second.GetProperty(sort));
        return after.ValueKind == JsonValueKind.Null
            || (before.ValueKind != JsonValueKind.Null
                && (before.ValueKind == JsonValueKind.String ? string.CompareOrdinal(before.GetString(), after.GetString()) <= 0 : before.GetDecimal() <= after.GetDecimal()));
    }

    private static long Id(JsonElement row) => row.GetProperty("id").GetInt64();

    private static string Name(JsonElement row) => row.GetProperty("name").GetString() ?? "";

    private static decimal? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static string Track(FoundService service, string name, decimal price) => JsonSerializer.Serialize(
        new Dictionary<string, object?> { ["name"] = name, ["unitPrice"] = price, ["milliseconds"] = 1000, ["album"] = 1 }
            .Concat(service.Models.Contains("MediaType") ? [KeyValuePair.Create("mediaType", (object?)1)] : [])
            .ToDictionary());
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;
using Npgsql;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Events that steer others: the same on both databases.</summary>
public sealed class FlowTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Flow = "tests/projects/flow";

    [Theory]
    [OnBothDatabases]
    public async Task A_return_answers_its_own_status_and_keeps_what_was_written(string database)
    {
        var service = await SharedAsync(Flow, database);
        var made = await CreateAsync(service, Unique(), "a", """, "stock": 5""");
        Assert.Equal("3", (await SellAsync(service, made, 2)).Expect(HttpStatusCode.OK).GetProperty("left").GetRawText());
        Assert.Equal("4", (await SellAsync(service, made, 7)).Expect(HttpStatusCode.Accepted).GetProperty("missing").GetRawText());
        Assert.Equal(HttpStatusCode.NoContent, (await SellAsync(service, made, 1)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_switch_takes_the_one_case_that_fits(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        Assert.Equal("a draft", await KindAsync(service, await CreateAsync(service, batch, "a", "")));
        Assert.Equal("live without a note", await KindAsync(service, await CreateAsync(service, batch, "b", """, "status": "live" """)));
        Assert.Equal("live x", await KindAsync(service, await CreateAsync(service, batch, "c", """, "status": "live", "note": "x" """)));
        (await GetKindAsync(service, await CreateAsync(service, batch, "d", """, "status": "live", "note": "y" """))).ExpectProblem(409);
        (await GetKindAsync(service, await CreateAsync(service, batch, "e", """, "status": "sold" """))).ExpectProblem(410);
    }

    [Theory]
    [OnBothDatabases("x", "y", 1, 0, "before x y after")]
    [OnBothDatabases("x", "x", 1, 409, "before after")]
    [OnBothDatabases("before", "y", 1, 409, "before after")]
    [OnBothDatabases("x", "y", -1, 422, "before after")]
    public async Task What_fails_inside_a_try_is_undone_and_the_rest_is_kept(string database, string first, string second, int stock, int status, string names)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        var answer = (await service.Client.PostJsonAsync(
            "/v1/guarded", $$"""{"batch":"{{batch}}","first":"{{first}}","second":"{{second}}","stock":{{stock}}}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(status, answer.GetProperty("status").GetInt32());
        Assert.NotEmpty(answer.GetProperty("message").GetString() ?? "");
        Assert.Equal(names, await NamesAsync(service, batch));
    }

    [Theory]
    [OnBothDatabases(0, "at the end none", "n 1 n 2")]
    [OnBothDatabases(1, "left inside", "n 1 n 2")]
    [OnBothDatabases(2, "at the end none", "n 1 n 3")]
    [OnBothDatabases(3, "at the end 409 from the catch", "n 4")]
    public async Task A_failure_reaches_the_nearest_try(string database, int mode, string text, string names)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        var answer = (await service.Client.PostJsonAsync("/v1/nested", $$"""{"batch":"{{batch}}","name":"n","mode":{{mode}}}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(text, answer.GetString());
        Assert.Equal(names, await NamesAsync(service, batch));
    }

    [Theory]
    [OnBothDatabases("7", "2", "3")]
    [OnBothDatabases("7", "0", "422")]
    [OnBothDatabases("-2147483648", "-1", "422")]
    public async Task Arithmetic_that_fails_is_caught(string database, string a, string b, string answer)
    {
        var service = await SharedAsync(Flow, database);
        Assert.Equal(answer, (await service.Client.GetAnswerAsync($"/v1/divide?a={a}&b={b}", Cancellation)).Expect(HttpStatusCode.OK).GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Called_actions_are_part_of_the_callers_transaction(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        var from = await CreateAsync(service, batch, "from", """, "stock": 3""");
        var to = await CreateAsync(service, batch, "to", "");
        Assert.Equal("1 left of from", (await MoveAsync(service, from, to, 2)).Expect(HttpStatusCode.OK).GetString());
        (await MoveAsync(service, from, to, 2)).ExpectProblem(422, "stock");
        Assert.Equal("1 2", await StocksAsync(service, batch));
        Assert.Equal("not moved, 422", (await MoveAsync(service, from, to, 2, isTried: true)).Expect(HttpStatusCode.OK).GetString());
        Assert.Equal("1 2", await StocksAsync(service, batch));
        Assert.Equal("moved", (await MoveAsync(service, from, to, 1, isTried: true)).Expect(HttpStatusCode.OK).GetString());
        Assert.Equal("0 left of itself", (await MoveAsync(service, from, from, 1)).Expect(HttpStatusCode.OK).GetString());
        Assert.Equal("1 3", await StocksAsync(service, batch));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Fifty_callers_at_once_never_move_more_than_there_is(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        var from = await CreateAsync(service, batch, "from", """, "stock": 20""");
        var to = await CreateAsync(service, batch, "to", "");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => MoveAsync(service, from, to, 1, isTried: number % 2 == 0)));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, answer.Status.ToString()));
        Assert.Equal("0 20", await StocksAsync(service, batch));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_deadlock_inside_a_try_starts_the_action_again_and_is_not_caught(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        var left = await CreateAsync(service, batch, "left", """, "stock": 100""");
        var right = await CreateAsync(service, batch, "right", """, "stock": 100""");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            number % 3 == 0 ? MoveAsync(service, right, left, 1, isTried: true) : MoveAsync(service, left, right, 1, isTried: true)));
        Assert.All(answers, answer => Assert.Equal("moved", answer.Expect(HttpStatusCode.OK).GetString()));
        Assert.Equal("80 120", await StocksAsync(service, batch));
    }

    [Fact]
    public async Task A_client_that_leaves_while_a_try_waits_leaves_nothing_behind()
    {
        await using var stored = await StoredService.StartAsync(Flow, Databases.PostgreSql, OptionsAsync, Cancellation);
        var batch = Unique();
        await using var other = new NpgsqlConnection(stored.Options.Environment["ConnectionStrings__Default"] + ";Pooling=false");
        await other.OpenAsync(Cancellation);
        await using var transaction = await other.BeginTransactionAsync(Cancellation);
        await using var insert = new NpgsqlCommand("INSERT INTO items (created_at, batch, name, price, stock, big, status, is_new) VALUES (now(), $1, 'first', 1, 0, 0, 'draft', true)", other);
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = batch });
        await insert.ExecuteNonQueryAsync(Cancellation);

        // The second row of the action waits for the other transaction, which has one with the same key.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var request = stored.Service.Client.PostJsonAsync("/v1/guarded", $$"""{"batch":"{{batch}}","first":"first","second":"second","stock":1}""", leaving.Token);
        const string Waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
        while (await stored.ExecuteAsync(Waiting, Cancellation) is 0L)
        {
            await Task.Delay(20, Cancellation);
        }

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        while (await stored.ExecuteAsync(Waiting, Cancellation) is not 0L)
        {
            await Task.Delay(20, Cancellation);
        }

        await transaction.RollbackAsync(Cancellation);
        Assert.Equal("", await NamesAsync(stored.Service, batch));
        Assert.Equal("after before first second", string.Join(' ', (await GuardedNamesAsync(stored.Service, batch)).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Functions_compute_over_the_rows_that_were_read(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        await CreateAsync(service, batch, "a", """, "stock": 5, "price": 0.10, "status": "live" """);
        await CreateAsync(service, batch, "b", """, "stock": 7, "price": 2.50""");
        await CreateAsync(service, batch, "é", """, "stock": 5, "price": 1, "status": "live" """);
        var found = (await SummaryAsync(service, batch)).EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        string[] exact = ["stock", "value", "mean", "most", "live", "names", "last", "byStock"];
        Assert.Equal(
            """17 23.000000 5.666667 7 ["a","é"] "A, B, É" "é" [5,7]""",
            string.Join(' ', exact.Select(name => found[name].GetRawText())));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(batch))), found["hash"].GetString());
        Assert.InRange(found["die"].GetInt32(), 1, 6);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", found["token"].GetString());
        Assert.NotEqual(found["token"].GetString(), found["other"].GetString());

        var none = await SummaryAsync(service, Unique());
        Assert.Equal("0 0.000000 null null [] \"\" null []", string.Join(' ', exact.Select(name => none.GetProperty(name).GetRawText())));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_loop_runs_in_order_and_a_failure_in_it_undoes_all(string database)
    {
        var service = await SharedAsync(Flow, database);
        var batch = Unique();
        await CreateAsync(service, batch, "a", """, "stock": 5""");
        await CreateAsync(service, batch, "b", """, "stock": 7""");
        await CreateAsync(service, batch, "c", """, "stock": 1""");
        (await DrainAsync(service, batch, 2)).ExpectProblem(409);
        Assert.Equal("5 7 1", await StocksAsync(service, batch));
        Assert.Equal("b", (await service.Client.GetAnswerAsync($"/v1/first?batch={batch}&stock=6", Cancellation)).Expect(HttpStatusCode.OK).GetString());
        Assert.Equal("none", (await service.Client.GetAnswerAsync($"/v1/first?batch={batch}&stock=9", Cancellation)).Expect(HttpStatusCode.OK).GetString());
        Assert.Equal("13", (await DrainAsync(service, batch, 1)).Expect(HttpStatusCode.OK).GetRawText());
        Assert.Equal("0 0 0", await StocksAsync(service, batch));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_makes_all_rows_in_the_order_of_the_list_or_none(string database)
    {
        var service = await SharedAsync(Flow, database);
        var (batch, target) = (Unique(), Unique());
        Assert.Equal("[]", (await CopyAsync(service, batch, target, "")).Expect(HttpStatusCode.OK).GetRawText());
        await CreateAsync(service, batch, "a", """, "stock": 2, "price": 12345678.90, "big": 9007199254740993, "key": "0199a6e4-7e4c-7a41-9d2c-0123456789ab", "at": "2026-11-23T01:02:03.456789Z", "note": "\"é\\\n\ud83d\ude00 {}" """);
        await CreateAsync(service, batch, "b", """, "stock": 1, "status": "sold" """);
        var copies = (await CopyAsync(service, batch, target, "copy ")).Expect(HttpStatusCode.OK).EnumerateArray().ToList();
        Assert.Equal(["copy b", "copy a"], copies.Select(copy => copy.GetProperty("name").GetString()));
        var (plain, full) = (copies[0], copies[1]);
        Assert.Equal("sold", plain.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, plain.GetProperty("note").ValueKind);
        Assert.Equal(JsonValueKind.Null, plain.GetProperty("key").ValueKind);
        Assert.Equal("12345678.90", full.GetProperty("price").GetRawText());
        Assert.Equal("9007199254740993", full.GetProperty("big").GetRawText());
        Assert.Equal("0199a6e4-7e4c-7a41-9d2c-0123456789ab", full.GetProperty("key").GetString());
        Assert.Equal("2026-11-23T01:02:03.456789Z", full.GetProperty("at").GetString());
        Assert.Equal("\"é\\\n😀 {}", full.GetProperty("note").GetString());
        Assert.False(full.GetProperty("isNew").GetBoolean());
        Assert.Equal("1", full.GetProperty("stock").GetRawText());

        // The second row would be the one that breaks the unique, the other the one that breaks the rule.
        (await CopyAsync(service, batch, target, "copy ")).ExpectProblem(409, "batch", "name");
        Assert.Equal("copy b copy a", await NamesAsync(service, target));
        (await CopyAsync(service, target, batch, "x")).ExpectProblem(422, "stock");
        Assert.Equal("a b", await NamesAsync(service, batch));
    }

    private static async Task<JsonElement> CreateAsync(ServiceProcess service, string batch, string name, string more) =>
        (await service.Client.PostJsonAsync("/v1/items", $$"""{"batch":"{{batch}}","name":"{{name}}"{{more}}}""", Cancellation)).Expect(HttpStatusCode.Created);

    private static Task<Answer> SellAsync(ServiceProcess service, JsonElement item, int count) =>
        service.Client.PostJsonAsync($"/v1/items/{item.GetProperty("id").GetRawText()}/sell", $$"""{"count":{{count}}}""", Cancellation);

    private static Task<Answer> GetKindAsync(ServiceProcess service, JsonElement item) => service.Client.GetAnswerAsync($"/v1/kind/{item.GetProperty("id").GetRawText()}", Cancellation);

    private static async Task<JsonElement> SummaryAsync(ServiceProcess service, string batch) =>
        (await service.Client.GetAnswerAsync($"/v1/summary?batch={batch}", Cancellation)).Expect(HttpStatusCode.OK);

    private static async Task<string> GuardedNamesAsync(ServiceProcess service, string batch)
    {
        var answer = await service.Client.PostJsonAsync("/v1/guarded", $$"""{"batch":"{{batch}}","first":"first","second":"second","stock":1}""", Cancellation);
        Assert.Equal(0, answer.Expect(HttpStatusCode.OK).GetProperty("status").GetInt32());
        return await NamesAsync(service, batch);
    }

    private static async Task<string?> KindAsync(ServiceProcess service, JsonElement item) => (await GetKindAsync(service, item)).Expect(HttpStatusCode.OK).GetString();

    private static Task<Answer> MoveAsync(ServiceProcess service, JsonElement from, JsonElement to, int count, bool isTried = false) => service.Client.PostJsonAsync(
        "/v1/move",
        $$"""{"from":{{from.GetProperty("id").GetRawText()}},"to":{{to.GetProperty("id").GetRawText()}},"count":{{count}},"isTried":{{(isTried ? "true" : "false")}}}""",
        Cancellation);

    private static Task<Answer> DrainAsync(ServiceProcess service, string batch, int least) =>
        service.Client.PostJsonAsync("/v1/drain", $$"""{"batch":"{{batch}}","least":{{least}}}""", Cancellation);

    private static Task<Answer> CopyAsync(ServiceProcess service, string batch, string target, string prefix) =>
        service.Client.PostJsonAsync("/v1/copy", $$"""{"batch":"{{batch}}","target":"{{target}}","prefix":"{{prefix}}"}""", Cancellation);

    private static Task<string> NamesAsync(ServiceProcess service, string batch) => PageAsync(service, batch, row => row.GetProperty("name").GetString() ?? "");

    private static Task<string> StocksAsync(ServiceProcess service, string batch) => PageAsync(service, batch, row => row.GetProperty("stock").GetRawText());

    private static async Task<string> PageAsync(ServiceProcess service, string batch, Func<JsonElement, string> text) => string.Join(
        ' ', (await service.Client.GetAnswerAsync($"/v1/items?batch={batch}", Cancellation)).Expect(HttpStatusCode.OK).EnumerateArray().Select(text));
}

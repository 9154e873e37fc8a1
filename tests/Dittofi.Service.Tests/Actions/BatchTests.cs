using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;
using Npgsql;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Statements of many requests that reach the database together.</summary>
public sealed class BatchTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Writes = "tests/projects/writes";
    private const int Callers = 64;
    private const int Turns = 12;

    [Theory]
    [OnBothDatabases]
    public async Task One_that_fails_fails_alone(string database)
    {
        await using var stored = await StoredService.StartAsync(Writes, database, OptionsAsync, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(CallAsync));
        var kept = await stored.ColumnAsync("SELECT name FROM items ORDER BY name", Cancellation);
        var expected = Pairs().Where(pair => !Fails(pair.Caller, pair.Turn)).Select(pair => Name(pair.Caller, pair.Turn)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, kept.OfType<string>());

        async Task CallAsync(int caller)
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var answer = await stored.Service.Client.PostJsonAsync("/v1/items", Item(Name(caller, turn), Fails(caller, turn) ? -1 : 1), Cancellation);
                if (Fails(caller, turn))
                {
                    answer.ExpectProblem(422, "stock");
                }
                else
                {
                    Assert.Equal(Name(caller, turn), answer.Expect(HttpStatusCode.Created).GetProperty("name").GetString());
                }
            }
        }
    }

    [Fact]
    public async Task Those_that_meet_share_a_commit()
    {
        await using var stored = await StoredService.StartAsync(Writes, Databases.PostgreSql, OptionsAsync, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                (await stored.Service.Client.PostJsonAsync("/v1/items", Item(Name(caller, turn), 1), Cancellation)).Expect(HttpStatusCode.Created);
            }
        }));
        var rows = Assert.IsType<long>(await stored.ExecuteAsync("SELECT count(*) FROM items", Cancellation));
        var commits = Assert.IsType<long>(await stored.ExecuteAsync("SELECT count(DISTINCT xmin::text) FROM items", Cancellation));
        Assert.Equal(Callers * Turns, rows);
        Assert.InRange(commits, 1, rows / 2);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_is_given_its_own_row(string database)
    {
        var service = await SharedAsync(ShoeStore, database);
        var ids = new List<long>();
        for (var shoe = 0; shoe < Callers; shoe++)
        {
            var made = await service.Client.PostJsonAsync("/v1/create_shoe", $$"""{"type":"mine {{shoe}}","price":1}""", Cancellation);
            ids.Add(made.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64());
        }

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var shoe = (caller + turn) % Callers;
                var found = await service.Client.GetAnswerAsync($"/v1/shoes/{ids[shoe]}", Cancellation);
                Assert.Equal($"mine {shoe}", found.Expect(HttpStatusCode.OK).GetProperty("type").GetString());
                (await service.Client.GetAnswerAsync($"/v1/shoes/{long.MaxValue - caller}", Cancellation)).ExpectProblem(404);
            }
        }));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_caller_who_leaves_takes_nobody_along(string database)
    {
        await using var stored = await StoredService.StartAsync(Writes, database, OptionsAsync, Cancellation);
        using var stop = new CancellationTokenSource();
        var leavers = Enumerable.Range(0, 8).Select(leaver => LeaveAsync(leaver, stop.Token)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                (await stored.Service.Client.PostJsonAsync("/v1/items", Item(Name(caller, turn), 1), Cancellation)).Expect(HttpStatusCode.Created);
            }
        }));
        await stop.CancelAsync();
        var left = await Task.WhenAll(leavers);
        Assert.InRange(left.Sum(), 8, int.MaxValue);
        Assert.Equal(
            (long)Callers * Turns, Convert.ToInt64(await stored.ExecuteAsync("SELECT count(*) FROM items WHERE name LIKE 'item%'", Cancellation), CultureInfo.InvariantCulture));

        // Sends whole requests and hangs up without waiting for an answer.
        async Task<int> LeaveAsync(int leaver, CancellationToken token)
        {
            var body = Item("left " + leaver, 1);
            var request = Encoding.ASCII.GetBytes(
                $"POST /v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
            var count = 0;
            while (!token.IsCancellationRequested)
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, stored.Service.Port, Cancellation);
                await socket.SendAsync(request, Cancellation);
                socket.Close(0);
                count++;
                await Task.Delay(1, Cancellation);
            }

            return count;
        }
    }

    [Fact]
    public async Task A_table_that_is_locked_holds_up_no_other()
    {
        await using var stored = await StoredService.StartAsync("tests/projects/lanes", Databases.PostgreSql, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await using var keeper = new NpgsqlConnection(stored.Options.Environment["ConnectionStrings__Default"] + ";Pooling=false");
        await keeper.OpenAsync(Cancellation);
        await using var transaction = await keeper.BeginTransactionAsync(Cancellation);
        await using var command = new NpgsqlCommand("LOCK TABLE coats", keeper, transaction);
        await command.ExecuteNonQueryAsync(Cancellation);

        var coats = Enumerable.Range(0, Callers).Select(_ => client.PostJsonAsync("/coats", """{"name":"coat"}""", Cancellation)).ToList();
        var hats = Enumerable.Range(0, Callers).Select(_ => client.PostJsonAsync("/hats", """{"name":"hat"}""", Cancellation)).ToList();
        foreach (var hat in await Task.WhenAll(hats).WaitAsync(TimeSpan.FromSeconds(10), Cancellation))
        {
            var id = hat.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
            var found = await client.GetAnswerAsync($"/hats/{id}", Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
            Assert.Equal("hat", found.Expect(HttpStatusCode.OK).GetProperty("name").GetString());
        }

        Assert.DoesNotContain(coats, coat => coat.IsCompleted);
        await transaction.RollbackAsync(Cancellation);
        Assert.All(await Task.WhenAll(coats), coat => coat.Expect(HttpStatusCode.Created));
    }

    private static IEnumerable<(int Caller, int Turn)> Pairs() =>
        Enumerable.Range(0, Callers).SelectMany(caller => Enumerable.Range(0, Turns).Select(turn => (caller, turn)));

    private static bool Fails(int caller, int turn) => (caller + turn) % 7 == 0;

    private static string Name(int caller, int turn) => string.Create(CultureInfo.InvariantCulture, $"item {caller:00} {turn:00}");

    private static string Item(string name, int stock) => $$"""{"batch":"b","name":"{{name}}","price":1,"stock":{{stock}}}""";
}

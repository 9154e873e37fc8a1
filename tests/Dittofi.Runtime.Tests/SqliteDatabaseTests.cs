using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Runtime;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class SqliteDatabaseTests
{
    private const string Insert = "INSERT INTO notes (text, amount) VALUES ($1, $2) RETURNING id";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failing_action_touches_none_of_its_neighbours()
    {
        using var test = await TestDatabase.StartAsync();
        var actions = Enumerable.Range(0, 200).Select(number => test.Database.TransactAsync(
            Isolation.ReadCommitted,
            async (session, cancelled) =>
            {
                await AddAsync(session, $"{number} a", 0, cancelled);
                await AddAsync(session, $"{number} b", number % 3 == 0 ? -1 : 0, cancelled);
                return number;
            },
            Cancellation)).ToArray();

        await Task.WhenAll(actions).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.All(actions, (action, number) => Assert.Equal(number % 3 == 0, action.IsFaulted));
        Assert.Equal(2 * 133, await test.CountAsync());
    }

    [Fact]
    public async Task A_failing_statement_touches_none_of_its_neighbours()
    {
        using var test = await TestDatabase.StartAsync();
        var writes = Enumerable.Range(0, 100)
            .Select(number => AddAsync(test.Database.Writer, number.ToString(provider: null), number % 2 == 0 ? 1 : -1, Cancellation))
            .ToArray();

        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(50, writes.Count(write => write.IsFaulted));
        Assert.Equal(50, await test.CountAsync());
    }

    [Fact]
    public async Task What_is_answered_can_be_read()
    {
        using var test = await TestDatabase.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            var id = await AddAsync(test.Database.Writer, "n" + number, number, Cancellation);
            var amount = await test.Database.Reader.QuerySingleAsync(
                "SELECT amount FROM notes WHERE id = $1", [Param.Long(id)], row => row.Integer(0), Cancellation);
            Assert.Equal(number, amount);
        }));
    }

    [Fact]
    public async Task An_action_that_waits_is_refused_and_rolled_back()
    {
        using var test = await TestDatabase.StartAsync();
        var gate = new TaskCompletionSource();

        var action = test.Database.TransactAsync(
            Isolation.ReadCommitted,
            async (session, cancelled) =>
            {
                await AddAsync(session, "a", 0, cancelled);
                await gate.Task;
                return await AddAsync(session, "b", 0, cancelled);
            },
            Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => action);
        gate.SetResult();
        await AddAsync(test.Database.Writer, "c", 0, Cancellation);
        Assert.Equal(1, await test.CountAsync());
    }

    [Fact]
    public async Task Work_cancelled_while_it_waits_is_never_started()
    {
        using var test = await TestDatabase.StartAsync();
        using var hold = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = test.Database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) =>
            {
                hold.Wait(cancelled);
                return AddAsync(session, "first", 0, cancelled);
            },
            Cancellation);
        var second = AddAsync(test.Database.Writer, "second", 0, cancel.Token);

        await cancel.CancelAsync();
        hold.Set();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, await test.CountAsync());
    }

    [Fact]
    public async Task A_lost_transaction_fails_its_whole_group_and_the_next_goes_on()
    {
        using var test = await TestDatabase.StartAsync();

        // What a full disk does on its own.
        var lost = test.Database.TransactAsync(
            Isolation.ReadCommitted,
            async (session, cancelled) =>
            {
                await AddAsync(session, "a", 0, cancelled);
                return await session.ExecuteAsync("ROLLBACK", [], cancelled);
            },
            Cancellation);

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => lost);
        await AddAsync(test.Database.Writer, "b", 0, Cancellation);
        Assert.Equal(1, await test.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_would_go_into_a_file_that_is_gone_is_not_acknowledged(bool isReplaced)
    {
        using var test = await TestDatabase.StartAsync();
        await AddAsync(test.Database.Writer, "a", 0, Cancellation);
        var away = test.File + ".away";
        File.Move(test.File, away);
        if (isReplaced)
        {
            File.Copy(away, test.File);
        }

        var lost = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => AddAsync(test.Database.Writer, "b", 0, Cancellation));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => test.Database.ProbeAsync(Cancellation));

        Assert.Equal(503, FailureHandler.Classify(lost)?.Status);
        File.Move(away, test.File, overwrite: true);
        await AddAsync(test.Database.Writer, "b", 0, Cancellation);
        await test.Database.ProbeAsync(Cancellation);
        Assert.Equal(2, await test.CountAsync());
    }

    [Fact]
    public async Task A_snapshot_sees_one_state()
    {
        using var test = await TestDatabase.StartAsync();

        var (before, after) = await test.Database.SnapshotAsync(
            async (session, cancelled) =>
            {
                var first = await CountAsync(session, cancelled);
                await AddAsync(test.Database.Writer, "a", 0, cancelled);
                return (first, await CountAsync(session, cancelled));
            },
            Cancellation);

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await test.CountAsync());
    }

    [Fact]
    public async Task Readers_cannot_write()
    {
        using var test = await TestDatabase.StartAsync();

        await Assert.ThrowsAsync<SqliteException>(() => AddAsync(test.Database.Reader, "a", 0, Cancellation));
    }

    [Theory]
    [InlineData("checked_add(9223372036854775807, 1)")]
    [InlineData("checked_subtract(-9223372036854775807, 2)")]
    [InlineData("checked_multiply(4611686018427387904, 2)")]
    [InlineData("checked_divide(1, 0)")]
    [InlineData("checked_modulo(1, 0)")]
    public async Task Arithmetic_that_has_no_result_fails(string expression)
    {
        using var test = await TestDatabase.StartAsync();

        var exception = await Assert.ThrowsAsync<SqliteException>(() => EvaluateAsync(test, expression));

        Assert.Equal(422, FailureHandler.Classify(exception)?.Status);
    }

    [Theory]
    [InlineData("checked_add(1, 2)", 3L)]
    [InlineData("checked_divide(-7, 2)", -3L)]
    [InlineData("checked_modulo(-7, 2)", -1L)]
    [InlineData("checked_modulo(-9223372036854775808, -1)", 0L)]
    [InlineData("checked_multiply(NULL, 2)", null)]
    public async Task Arithmetic_gives_what_postgresql_gives(string expression, long? expected)
    {
        using var test = await TestDatabase.StartAsync();

        Assert.Equal(expected, await EvaluateAsync(test, expression));
    }

    [Fact]
    public async Task Broken_constraints_are_told_apart()
    {
        using var test = await TestDatabase.StartAsync();
        await AddAsync(test.Database.Writer, "a", 0, Cancellation);

        var taken = await Assert.ThrowsAsync<SqliteException>(() => AddAsync(test.Database.Writer, "a", 0, Cancellation));
        var broken = await Assert.ThrowsAsync<SqliteException>(() => AddAsync(test.Database.Writer, "b", -1, Cancellation));

        Assert.Equal((409, "notes.text"), Describe(taken));
        Assert.Equal((422, "notes_amount_min"), Describe(broken));
    }

    private static (int? Status, string? Constraint) Describe(Exception exception)
    {
        var failure = FailureHandler.Classify(exception);
        return (failure?.Status, failure?.Constraint);
    }

    private static Task<long> AddAsync(Session session, string text, int amount, CancellationToken cancellationToken) =>
        session.QuerySingleAsync(Insert, [Param.Text(text), Param.Integer(amount)], row => row.Long(0), cancellationToken);

    private static Task<long> CountAsync(Session session, CancellationToken cancellationToken) =>
        session.QuerySingleAsync("SELECT count(*) FROM notes", [], row => row.Long(0), cancellationToken);

    private static Task<long?> EvaluateAsync(TestDatabase test, string expression) =>
        test.Database.Reader.QuerySingleAsync("SELECT " + expression, [], row => row.OptionalLong(0), Cancellation);
}

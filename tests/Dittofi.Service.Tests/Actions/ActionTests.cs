using System.Data.Common;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>What actions do: all of their work or none of it, and the arithmetic in between.</summary>
public sealed class ActionTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases]
    public async Task Two_creates_of_one_action_are_both_there_and_answered_in_maps_and_lists(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var batch = Unique();
        var answer = (await service.Client.PostJsonAsync("/v1/entries", $$"""{"batch":"{{batch}}","level":40,"step":2}""", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal("82", answer.GetProperty("total").GetRawText());
        Assert.Equal($$$"""{"batch":"{{{batch}}}","levels":{"low":40,"high":42}}""", answer.GetProperty("nested").GetRawText());
        Assert.Equal(["1.50", "3.00"], answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("cost").GetRawText()));
        Assert.Equal(
            answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()),
            answer.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64()));
        var stored = (await service.Client.GetAnswerAsync("/v1/entries?batch=" + batch, Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(answer.GetProperty("entries").GetRawText(), stored.GetProperty("entries").GetRawText());
        Assert.Equal(batch, stored.GetProperty("batch").GetString());
    }

    [Theory]
    [OnBothDatabases("\"level\":99,\"step\":2", 422, "level")]
    [OnBothDatabases("\"level\":101,\"step\":0", 422, "level")]
    [OnBothDatabases("\"level\":1,\"step\":-2", 422, "level")]
    [OnBothDatabases("\"level\":1,\"step\":2147483647", 422, null)]
    [OnBothDatabases("\"level\":1,\"step\":1,\"isRefused\":true", 409, null)]
    public async Task An_action_that_fails_leaves_nothing_behind(string database, string fields, int status, string? property)
    {
        var service = await SharedAsync(EveryKind, database);
        var batch = Unique();
        var answer = await service.Client.PostJsonAsync("/v1/entries", $$"""{"batch":"{{batch}}",{{fields}}}""", Cancellation);
        answer.ExpectProblem(status, property is null ? [] : [property]);
        if (status == 409)
        {
            Assert.Equal("Refused", answer.Json.GetProperty("title").GetString());
            Assert.Equal($"The batch {batch} was refused.", answer.Json.GetProperty("detail").GetString());
        }

        var stored = await service.Client.GetAnswerAsync("/v1/entries?batch=" + batch, Cancellation);
        Assert.Equal($$"""{"batch":"{{batch}}","entries":[]}""", stored.Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_text_that_a_property_cannot_hold_is_422_and_leaves_nothing_behind(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var batch = Unique();
        var answer = await service.Client.PostJsonAsync("/v1/entries", $$"""{"batch":"{{batch}}","level":1,"step":1,"label":"elevenchars"}""", Cancellation);
        answer.ExpectProblem(422, "label");
        var stored = await service.Client.GetAnswerAsync("/v1/entries?batch=" + batch, Cancellation);
        Assert.Equal($$"""{"batch":"{{batch}}","entries":[]}""", stored.Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_is_told_with_its_limit_before_the_database_is_asked(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.PostJsonAsync("/v1/entries", $$"""{"batch":"{{Unique()}}","level":99,"step":2}""", Cancellation);
        var problem = answer.ExpectProblem(422, "level");
        Assert.Equal("Must be at most 100.", problem.GetProperty("errors").GetProperty("level")[0].GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_database_holds_the_rules_itself_under_the_names_of_its_properties(string database)
    {
        await using var stored = await StoredService.StartAsync(EveryKind, database, OptionsAsync, Cancellation);
        var insert = "INSERT INTO entries (batch, level, cost, label, created_at) VALUES ('b', 1, 1, 'elevenchars', '2026-01-01T00:00:00.000000Z')";
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => stored.ExecuteAsync(insert, Cancellation));
        Assert.Contains("entries_label_length_check", refused.Message, StringComparison.Ordinal);
        if (database == Databases.PostgreSql)
        {
            // A check that is stricter than the service knows is one that only SQL knows.
            await stored.ExecuteAsync("ALTER TABLE entries DROP CONSTRAINT entries_label_length_check", Cancellation);
            await stored.ExecuteAsync("ALTER TABLE entries ADD CONSTRAINT entries_label_length_check CHECK (char_length(label) <= 3)", Cancellation);
            var answer = await stored.Service.Client.PostJsonAsync("/v1/entries", """{"batch":"b","level":1,"step":1,"label":"four"}""", Cancellation);
            answer.ExpectProblem(422, "label");
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Neighbours_of_a_failing_action_are_kept_each_for_itself(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var batch = Unique();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => service.Client.PostJsonAsync("/v1/entries",
            $$"""{"batch":"{{batch}}","level":{{(number % 3 == 0 ? 99 : 1)}},"step":2,"isRefused":{{(number % 3 == 1 ? "true" : "false")}}}""", Cancellation)));
        int[] statuses = [.. answers.Select(answer => (int)answer.Status)];
        Assert.Equal(Enumerable.Range(0, 60).Select(number => (number % 3) switch { 0 => 422, 1 => 409, _ => 201 }), statuses);
        var stored = (await service.Client.GetAnswerAsync("/v1/entries?batch=" + batch, Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(
            answers.Where(answer => answer.Status == HttpStatusCode.Created)
                .SelectMany(answer => answer.Json.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64())).Order(),
            stored.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fail_says_what_the_definition_says(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.SendJsonAsync(HttpMethod.Put, "/v1/things",
            """{"name":"{0} </b> é","at":"2026-03-01T10:00:00Z","key":"123e4567-e89b-12d3-a456-426614174000"}""", Cancellation);
        var problem = answer.ExpectProblem(409);
        Assert.Equal("Not here", problem.GetProperty("title").GetString());
        Assert.Equal("{0} </b> é cannot be replaced.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [OnBothDatabases("\"level\":11,\"name\":\"x\",\"mood\":\"high\"", """{"answer":"high x","steps":11,"mood":"high","texts":["a","high x"]}""")]
    [OnBothDatabases("\"level\":11", """{"answer":"low","steps":0,"mood":"low","texts":["a","low"]}""")]
    [OnBothDatabases("\"level\":10,\"name\":\"x\",\"mood\":\"high\"", """{"answer":"low","steps":10,"mood":"high","texts":["a","low"]}""")]
    public async Task Conditions_choose_what_runs(string database, string fields, string expected)
    {
        var service = await SharedAsync(EveryKind, database);
        Assert.Equal(expected, (await service.Client.PostJsonAsync("/v1/choose", $"{{{fields}}}", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fail_inside_an_if_ends_the_action(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var problem = (await service.Client.PostJsonAsync("/v1/choose", """{"level":-3}""", Cancellation)).ExpectProblem(422);
        Assert.Equal("The level -3 is below zero.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [OnBothDatabases("7", "2", "9", "2", "1.50", "0.25", """{"sum":9,"product":14,"quotient":3,"remainder":1,"negative":-7,"longSum":11,"longProduct":18,"longQuotient":4,""")]
    [OnBothDatabases("-7", "2", "-9", "2", "1.50", "0.25", """{"sum":-5,"product":-14,"quotient":-3,"remainder":-1,"negative":7,"longSum":-7,"longProduct":-18,"longQuotient":-4,""")]
    [OnBothDatabases("2147483647", "1", "1", "1", "1", "1", null)]
    [OnBothDatabases("65536", "65536", "1", "1", "1", "1", null)]
    [OnBothDatabases("-2147483648", "1", "1", "1", "1", "1", null)]
    [OnBothDatabases("-2147483648", "-1", "1", "1", "1", "1", null)]
    [OnBothDatabases("1", "0", "1", "1", "1", "1", null)]
    [OnBothDatabases("1", "1", "9223372036854775807", "1", "1", "1", null)]
    [OnBothDatabases("1", "1", "-9223372036854775808", "-1", "1", "1", null)]
    [OnBothDatabases("1", "1", "1", "0", "1", "1", null)]
    [OnBothDatabases("1", "1", "1", "1", "1", "0", null)]
    public async Task Overflow_and_division_by_zero_are_422_and_never_wrap(
        string database, string a, string b, string x, string y, string p, string q, string? start)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.PostJsonAsync("/v1/compute", $$"""{"a":{{a}},"b":{{b}},"x":{{x}},"y":{{y}},"p":{{p}},"q":{{q}}}""", Cancellation);
        if (start is null)
        {
            answer.ExpectProblem(422);
            return;
        }

        answer.Expect(HttpStatusCode.OK);
        Assert.StartsWith(start, answer.Body, StringComparison.Ordinal);
        Assert.Equal(0.375m, answer.Json.GetProperty("cost").GetDecimal());
        Assert.Equal(6m, answer.Json.GetProperty("ratio").GetDecimal());
    }
}

using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>The variables of an action, and what it hands to another, are held to their rules: 422 with the name, and nothing is kept of what was written before.</summary>
public sealed class HeldValueTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Rules = "tests/projects/rules";

    [Theory]
    [OnBothDatabases]
    public async Task A_variable_takes_what_keeps_its_rules_and_nothing_else(string database)
    {
        var service = await SharedAsync(Rules, database);
        var sum = (await SumAsync(service, 99, "a", """["b","c"]""", "\"abc\"", "[2,4]")).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"total":100,"word":"a","words":["b","c"],"note":"abc","numbers":[2,4]}""", sum.GetRawText());
        (await SumAsync(service, 100, "a", "[]", "null", "[]")).ExpectProblem(422, "total");
        (await SumAsync(service, -1, "a", "[]", "null", "[]")).ExpectProblem(422, "total");
        (await SumAsync(service, 1, "A", "[]", "null", "[]")).ExpectProblem(422, "word");
        (await SumAsync(service, 1, "a", """["b","C"]""", "null", "[]")).ExpectProblem(422, "words");
        (await SumAsync(service, 1, "a", "[]", "\"abcd\"", "[]")).ExpectProblem(422, "note");
        Assert.Equal("Unlucky", Message(await SumAsync(service, 12, "a", "[]", "null", "[]"), "total"));
        Assert.Equal("Must be even.", Message(await SumAsync(service, 1, "a", "[]", "null", "[2,3]"), "numbers"));
        Assert.Equal("Two at most", Message(await SumAsync(service, 1, "a", "[]", "null", "[2,4,6]"), "numbers"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_input_that_breaks_a_rule_undoes_what_was_written_before_the_call(string database)
    {
        var service = await SharedAsync(Rules, database, "inputs");
        (await CallAsync(service, "calls", 3, "ab", """["x"]""")).ExpectProblem(422, "pairs");
        (await CallAsync(service, "calls", 2, "a", """["x"]""")).ExpectProblem(422, "code");
        (await CallAsync(service, "calls", 2, "ab", """["x","Y"]""")).ExpectProblem(422, "words[1]");
        var made = (await CallAsync(service, "calls", 2, "ab", """["x"]""")).Expect(HttpStatusCode.OK).GetProperty("made").GetInt64();
        var before = (await service.Client.GetAnswerAsync($"/v1/boxes/{made - 1}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("before", before.GetProperty("code").GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_try_catches_an_input_that_breaks_a_rule(string database)
    {
        var service = await SharedAsync(Rules, database);
        Assert.Equal("Must be even.", (await CallAsync(service, "tries", 3, "ab", "[]")).Expect(HttpStatusCode.OK).GetProperty("problem").GetString());
        Assert.Equal(JsonValueKind.Null, (await CallAsync(service, "tries", 4, "ab", "[]")).Expect(HttpStatusCode.OK).GetProperty("problem").ValueKind);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_computed_decimal_is_rounded_to_the_digits_of_what_it_goes_into(string database)
    {
        var service = await SharedAsync(Rules, database);
        Assert.Equal(
            """{"share":33.33,"sum":99.990000,"part":33.33,"isSame":true,"text":"each 33.333333, or 66.66"}""",
            (await ShareAsync(service, "100", 3)).Expect(HttpStatusCode.OK).GetRawText());
        Assert.Equal(
            """{"share":-0.01,"sum":-0.030000,"part":-0.01,"isSame":true,"text":"each -0.005, or -0.02"}""",
            (await ShareAsync(service, "-0.05", 10)).Expect(HttpStatusCode.OK).GetRawText());
        (await ShareAsync(service, "100000000", 1)).ExpectProblem(422, "share");
        (await ShareAsync(service, "99999.99", 10)).ExpectProblem(422, "part");
        (await ShareAsync(service, "99999.94", 10)).Expect(HttpStatusCode.OK);
    }

    private static string? Message(Answer answer, string field) =>
        Assert.Single(answer.ExpectProblem(422, field).GetProperty("errors").GetProperty(field).EnumerateArray()).GetString();

    private static Task<Answer> SumAsync(ServiceProcess service, int count, string word, string words, string note, string numbers) =>
        service.Client.PostJsonAsync("/v1/sums", $$"""{"count":{{count}},"word":"{{word}}","words":{{words}},"note":{{note}},"numbers":{{numbers}}}""", Cancellation);

    private static Task<Answer> ShareAsync(ServiceProcess service, string net, int parts) =>
        service.Client.PostJsonAsync("/v1/shares", $$"""{"net":{{net}},"parts":{{parts}}}""", Cancellation);

    private static Task<Answer> CallAsync(ServiceProcess service, string path, int pairs, string code, string words) =>
        service.Client.PostJsonAsync($"/v1/{path}", $$"""{"pairs":{{pairs}},"code":"{{code}}","words":{{words}}}""", Cancellation);
}

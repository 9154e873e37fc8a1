using System.Globalization;
using System.Net;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Answers that are kept, and sites that may call.</summary>
public sealed class SharingTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/surface";

    private const string Shop = "https://shop.example";

    [Theory]
    [OnBothDatabases]
    public async Task A_kept_answer_is_given_again_to_the_same_variables_alone(string database)
    {
        var name = Unique();
        var first = await KeptAsync(database, name);
        first.Expect(HttpStatusCode.OK);
        Assert.Equal("public, max-age=2", first.Headers["Cache-Control"]);
        Assert.Equal("X-Shop", first.Headers["Vary"]);
        Assert.Equal(first.Body, (await KeptAsync(database, name)).Body);
        Assert.Equal(first.Body, (await KeptAsync(database, name + "?nobody=asks&LEAST=5")).Body);
        string[] others = ["?least=3", "?word=", "?word=a", "?Word=a&word=b"];
        var answers = new List<string> { first.Body, (await KeptAsync(database, name.ToUpperInvariant())).Body, (await KeptAsync(database, name, "a")).Body, (await KeptAsync(database, name, "b")).Body };
        foreach (var other in others)
        {
            answers.Add((await KeptAsync(database, name + other)).Body);
        }

        Assert.Equal(answers.Count, answers.Distinct(StringComparer.Ordinal).Count());
        await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
        Assert.NotEqual(first.Body, (await KeptAsync(database, name)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_kept_answer_is_not_for_who_asks_for_what_is_refused(string database)
    {
        var service = await SharedAsync(Project, database);
        (await service.Client.GetAnswerAsync("/kept-strict?least=7&nobody=1", Cancellation)).ExpectProblem(400, "query.nobody");
        var kept = (await service.Client.GetAnswerAsync("/kept-strict?least=7", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(kept.GetRawText(), (await service.Client.GetAnswerAsync("/kept-strict?&least=7", Cancellation)).Body);
        (await service.Client.GetAnswerAsync("/kept-strict?least=7&Least=8", Cancellation)).ExpectProblem(400, "query.Least");
    }

    [Theory]
    [OnBothDatabases("?least=0", 409)]
    [OnBothDatabases("?least=x", 400)]
    [OnBothDatabases("?least=1&least=1", 400)]
    [OnBothDatabases("?least=2", 202)]
    public async Task What_does_not_answer_200_is_not_kept(string database, string query, int status)
    {
        var answer = await KeptAsync(database, Unique() + query);
        Assert.Equal(status, (int)answer.Status);
        Assert.DoesNotContain("max-age", answer.Headers.GetValueOrDefault("Cache-Control", ""), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_kept_answer_may_be_old(string database)
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(Project, database), Cancellation);
        Assert.Equal("n=0", (await service.Client.GetAnswerAsync("/kept", Cancellation)).Body);
        (await service.Client.PostJsonAsync("/visits", "", Cancellation)).Expect(HttpStatusCode.Created);
        var kept = await service.Client.GetAnswerAsync("/kept", Cancellation);
        Assert.Equal("n=0", kept.Body);
        Assert.Equal("text/plain; charset=utf-8", kept.ContentType);
        Assert.True(int.Parse(kept.Headers["Age"], CultureInfo.InvariantCulture) >= 0);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_kept_answer_depends_on_the_site_where_only_some_may_call(string database)
    {
        var service = await SharedAsync(Project, database);
        var own = await service.Client.GetAnswerAsync("/kept-for-sites", Cancellation);
        Assert.Equal("Origin", own.Headers["Vary"]);
        Assert.False(own.Headers.ContainsKey("Access-Control-Allow-Origin"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kept-for-sites");
        request.Headers.Add("Origin", Shop);
        var asked = await service.Client.AnswerAsync(request, Cancellation);
        Assert.Equal((own.Body, "Origin", Shop), (asked.Body, asked.Headers["Vary"], asked.Headers["Access-Control-Allow-Origin"]));
        Assert.Equal("Origin", (await service.Client.GetAnswerAsync("/anyone", Cancellation)).Headers["Vary"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_site_that_may_call_is_told_so(string database)
    {
        var preflight = await PreflightAsync(database, "/shop", Shop, "POST", "content-type,x-key,x-trace");
        Assert.Equal(HttpStatusCode.NoContent, preflight.Status);
        Assert.Equal(Shop, preflight.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("true", preflight.Headers["Access-Control-Allow-Credentials"]);
        Assert.Equal("600", preflight.Headers["Access-Control-Max-Age"]);
        Assert.Contains("X-Key", preflight.Headers["Access-Control-Allow-Headers"], StringComparison.OrdinalIgnoreCase);
        foreach (var (body, status) in new[] { ("""{"text":"a"}""", 200), ("""{"text":1}""", 400), ("""{"text":"longer than it"}""", 422) })
        {
            var answer = await CallAsync(database, "/shop", Shop, body);
            Assert.Equal((status, Shop, "Location"), ((int)answer.Status, answer.Headers["Access-Control-Allow-Origin"], answer.Headers["Access-Control-Expose-Headers"]));
        }
    }

    [Theory]
    [OnBothDatabases("/shop", "https://evil.example", "POST", "content-type")]
    [OnBothDatabases("/shop", "https://shop.example.evil.example", "POST", "content-type")]
    [OnBothDatabases("/shop", "http://shop.example", "POST", "content-type")]
    [OnBothDatabases("/shop", "null", "POST", "content-type")]
    [OnBothDatabases("/nobody", Shop, "GET", "")]
    public async Task No_other_site_is(string database, string path, string origin, string method, string headers)
    {
        var answer = await PreflightAsync(database, path, origin, method, headers);
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
    }

    [Theory]
    [OnBothDatabases("DELETE", "content-type")]
    [OnBothDatabases("POST", "content-type,x-other")]
    public async Task A_site_that_may_call_may_not_do_what_nobody_declared(string database, string method, string header)
    {
        var answer = await PreflightAsync(database, "/shop", Shop, method, header);
        Assert.False(
            answer.Headers.GetValueOrDefault("Access-Control-Allow-Methods", "").Contains("DELETE", StringComparison.Ordinal)
            || answer.Headers.GetValueOrDefault("Access-Control-Allow-Headers", "").Contains("other", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_kept_answer_tells_each_site_for_itself(string database)
    {
        var service = await SharedAsync(Project, database);
        var plain = await service.Client.GetAnswerAsync("/anyone", Cancellation);
        Assert.DoesNotContain("Access-Control-Allow-Origin", plain.Headers.Keys);
        var request = new HttpRequestMessage(HttpMethod.Get, "/anyone");
        request.Headers.Add("Origin", Shop);
        var answer = await service.Client.AnswerAsync(request, Cancellation);
        Assert.Equal((plain.Body, "*"), (answer.Body, answer.Headers["Access-Control-Allow-Origin"]));
        Assert.DoesNotContain("Access-Control-Allow-Credentials", answer.Headers.Keys);
        Assert.DoesNotContain("Access-Control-Allow-Origin", (await service.Client.GetAnswerAsync("/anyone", Cancellation)).Headers.Keys);
    }

    private async Task<Answer> KeptAsync(string database, string path, string? shop = null)
    {
        var service = await SharedAsync(Project, database);
        var request = new HttpRequestMessage(HttpMethod.Get, "/kept/" + path);
        if (shop is not null)
        {
            request.Headers.Add("X-Shop", shop);
        }

        return await service.Client.AnswerAsync(request, Cancellation);
    }

    private async Task<Answer> PreflightAsync(string database, string path, string origin, string method, string headers)
    {
        var service = await SharedAsync(Project, database);
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await service.Client.AnswerAsync(request, Cancellation);
    }

    private async Task<Answer> CallAsync(string database, string path, string origin, string body)
    {
        var service = await SharedAsync(Project, database);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", origin);
        return await service.Client.AnswerAsync(request, Cancellation);
    }
}

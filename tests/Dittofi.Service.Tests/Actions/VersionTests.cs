using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Writes that go through only where the row has not been written since it was read, on both databases.</summary>
public sealed class VersionTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Versions = "tests/projects/versions";

    [Theory]
    [OnBothDatabases]
    public async Task A_tag_that_was_answered_lets_one_write_through_and_is_stale_behind_it(string database)
    {
        var service = await SharedAsync(Versions, database);
        var (id, tag) = await MakeAsync(service);
        Assert.Equal("\"1\"", tag);
        var set = await SetAsync(service, id, tag);
        Assert.Equal(2, set.Expect(HttpStatusCode.OK).GetProperty("version").GetInt32());
        Assert.Equal("\"2\"", set.Headers["ETag"]);
        (await SetAsync(service, id, tag)).ExpectProblem(412);
        var shown = await service.Client.GetAnswerAsync($"/v1/notes/{id}", Cancellation);
        Assert.Equal("\"2\"", shown.Headers["ETag"]);
        Assert.Equal(1, shown.Json.GetProperty("writes").GetInt32());
        (await SetAsync(service, id, "*")).Expect(HttpStatusCode.OK);
        (await SetAsync(service, id, null)).ExpectProblem(428);
    }

    [Theory]
    [OnBothDatabases("W/\"1\"")]
    [OnBothDatabases("\"01\"")]
    [OnBothDatabases("\"2\"")]
    [OnBothDatabases("\"-1\"")]
    [OnBothDatabases("\"+1\"")]
    [OnBothDatabases("\"x\"")]
    [OnBothDatabases("\"\"")]
    [OnBothDatabases("\"99999999999999999999\"")]
    [OnBothDatabases("\"9223372036854775807\"")]
    [OnBothDatabases("\"2\", W/\"1\" ,\"3\"")]
    public async Task A_tag_of_no_version_of_the_row_is_412(string database, string tag)
    {
        var service = await SharedAsync(Versions, database);
        var (id, _) = await MakeAsync(service);
        (await SetAsync(service, id, tag)).ExpectProblem(412);
        Assert.Equal(412, (int)(await DropAsync(service, id, tag)).Status);
        Assert.Equal(1, (await service.Client.GetAnswerAsync($"/v1/notes/{id}", Cancellation)).Json.GetProperty("version").GetInt32());
    }

    [Theory]
    [OnBothDatabases("\"2\", \"1\"")]
    [OnBothDatabases(",W/\"2\",, \"x\"\t,\"1\"")]
    [OnBothDatabases(" \"1\" ")]
    public async Task Of_several_tags_one_must_be_that_of_the_row(string database, string tags)
    {
        var service = await SharedAsync(Versions, database);
        var (id, _) = await MakeAsync(service);
        (await SetAsync(service, id, tags)).Expect(HttpStatusCode.OK);
        (await SetAsync(service, id, "\"1\", \"3\"")).ExpectProblem(412);
        (await SetAsync(service, 999_999_999, tags)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases("1")]
    [OnBothDatabases("\"")]
    [OnBothDatabases("\"1")]
    [OnBothDatabases("1\"")]
    [OnBothDatabases("w/\"1\"")]
    [OnBothDatabases("W/1")]
    [OnBothDatabases("\"1\" \"2\"")]
    [OnBothDatabases("\"1\"; \"2\"")]
    [OnBothDatabases("\"1\", *")]
    [OnBothDatabases("**")]
    [OnBothDatabases(",")]
    [OnBothDatabases("\"a b\"")]
    public async Task What_is_no_list_of_tags_is_400_and_says_what_one_is(string database, string header)
    {
        var service = await SharedAsync(Versions, database);
        var (id, _) = await MakeAsync(service);
        var refused = await SetAsync(service, id, header);
        refused.ExpectProblem(400);
        Assert.Contains("If-Match must hold entity tags", refused.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (int)(await DropAsync(service, id, header)).Status);
        Assert.Equal(1, (await service.Client.GetAnswerAsync($"/v1/notes/{id}", Cancellation)).Json.GetProperty("version").GetInt32());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_that_is_not_there_is_told_from_one_of_another_version(string database)
    {
        var service = await SharedAsync(Versions, database);
        (await SetAsync(service, 999_999_999, "\"1\"")).ExpectProblem(404);
        Assert.Equal("null", (await SetAtAsync(service, 999_999_999, "?version=1")).Body);
        Assert.Equal("false", (await DropAsync(service, 999_999_999, "*")).Body);
        var (id, _) = await MakeAsync(service);
        (await SetAtAsync(service, id, "?version=2")).ExpectProblem(412);
        (await SetAtAsync(service, id, "")).ExpectProblem(428);
        (await SetAtAsync(service, id, "?version=1")).Expect(HttpStatusCode.OK);
        (await service.Client.PostJsonAsync($"/v1/notes/{id}/touch?version=1", "", Cancellation)).ExpectProblem(412);
        Assert.Equal(HttpStatusCode.NoContent, (await service.Client.PostJsonAsync($"/v1/notes/{id}/touch?version=2", "", Cancellation)).Status);
        Assert.Equal(412, (int)(await DropAsync(service, id, "\"2\"")).Status);
        Assert.Equal("true", (await DropAsync(service, id, "\"3\"")).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_writers_of_one_version_one_wins_and_nothing_is_lost(string database)
    {
        var service = await SharedAsync(Versions, database);
        var (id, _) = await MakeAsync(service);
        for (var version = 1; version <= 10; version++)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SetAsync(service, id, tag)));
            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
        }

        var note = (await service.Client.GetAnswerAsync($"/v1/notes/{id}", Cancellation)).Json;
        Assert.Equal((10, 11), (note.GetProperty("writes").GetInt32(), note.GetProperty("version").GetInt32()));
    }

    private static async Task<(long Id, string Tag)> MakeAsync(ServiceProcess service)
    {
        var made = await service.Client.PostJsonAsync("/v1/notes", """{"text":"a"}""", Cancellation);
        return (made.Expect(HttpStatusCode.OK).GetProperty("id").GetInt64(), made.Headers["ETag"]);
    }

    private static Task<Answer> SetAsync(ServiceProcess service, long id, string? tag) => SendAsync(service, HttpMethod.Put, $"/v1/notes/{id}", tag, """{"text":"b"}""");

    private static Task<Answer> SetAtAsync(ServiceProcess service, long id, string query) => SendAsync(service, HttpMethod.Put, $"/v1/notes/{id}/at{query}", null, """{"text":"b"}""");

    private static Task<Answer> DropAsync(ServiceProcess service, long id, string tag) => SendAsync(service, HttpMethod.Delete, $"/v1/notes/{id}", tag, null);

    private static Task<Answer> SendAsync(ServiceProcess service, HttpMethod method, string path, string? tag, string? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return service.Client.AnswerAsync(request, Cancellation);
    }
}

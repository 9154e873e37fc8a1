using System.Net;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>How strictly requests are read, where a definition says so.</summary>
public sealed class ReadingTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/surface";

    [Theory]
    [OnBothDatabases("""{"whole":1,"exact":2.50,"wide":0.5,"many":[3]}""")]
    [OnBothDatabases("""{"whole":"1","exact":"2.5","wide":"5e-1","many":["3"],"long":null,"at":null}""")]
    [OnBothDatabases("""{"other":{"a":[1,"2"],"whole":"x"},"wide":"0.5","exact":"2.50","many":[3],"whole":1,"Whole":2}""")]
    public async Task Unknown_fields_are_left_out_and_numbers_may_be_texts(string database, string body)
    {
        var answer = await PostAsync(database, "loose", body);
        answer.Expect(HttpStatusCode.OK);
        Assert.Equal("""{"whole":1,"long":null,"exact":2.50,"wide":0.5,"many":[3]}""", answer.Body);
    }

    [Theory]
    [OnBothDatabases("""{"whole":"1.0","exact":"2.5","wide":"1","many":[]}""", 400, "body.whole")]
    [OnBothDatabases("""{"whole":" 1","exact":"","wide":"NaN","many":["x",true]}""", 400, "body.whole|body.exact|body.wide|body.many[0]|body.many[1]")]
    [OnBothDatabases("""{"whole":"2147483648","exact":"1e","wide":"1e999","many":[]}""", 400, "body.whole|body.exact|body.wide")]
    [OnBothDatabases("""{"whole":1,"exact":"2.555","wide":1,"many":[]}""", 422, "body.exact")]
    [OnBothDatabases("""{"whole":1,"exact":1,"wide":1,"many":[],"at":"2026-03-01","whole":"1"}""", 400, "body.at|body.whole")]
    [OnBothDatabases("""{"whole":1,"exact":1,"wide":1,"many":[],"other":[}""", 400, "body")]
    public async Task All_else_is_as_strict_as_ever(string database, string body, int status, string fields) =>
        (await PostAsync(database, "loose", body)).ExpectProblem(status, fields.Split('|'));

    [Theory]
    [OnBothDatabases]
    public async Task A_type_says_it_for_itself_alone(string database)
    {
        const string Right = """{"first":{"name":"a","count":1},"loose":{"name":"b","count":"2","more":{}},"strict":{"name":"c","count":3},"last":4}""";
        Assert.Equal("6", (await PostAsync(database, "baskets", Right)).Expect(HttpStatusCode.OK).GetRawText());
        const string Wrong = """{"first":{"name":"a","count":"1","more":1},"loose":{"name":"b","count":"2","more":{}},"strict":{"name":"c","count":"3","more":1},"last":"4","more":1}""";
        (await PostAsync(database, "baskets", Wrong)).ExpectProblem(
            400, "body.first.count", "body.first.more", "body.strict.count", "body.strict.more", "body.last", "body.more");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Forms_leave_out_what_nobody_knows(string database)
    {
        Assert.Equal("\"a\"", (await PostAsync(database, "form", "name=a&more=1&more=2", "application/x-www-form-urlencoded")).Body);
        (await PostAsync(database, "form", "name=a&name=b", "application/x-www-form-urlencoded")).ExpectProblem(400, "body.name");
    }

    [Theory]
    [OnBothDatabases("400?least=x", """{"name":"a","count":1}""", 400, "query.least")]
    [OnBothDatabases("400", """{"name":"a","count":0}""", 400, "body.count")]
    [OnBothDatabases("400", """{"name":1,"count":0}""", 400, "body.name|body.count")]
    [OnBothDatabases("422", """{"name":1,"count":1}""", 422, "body.name")]
    [OnBothDatabases("422", """{"name":"a","count":0}""", 422, "body.count")]
    [OnBothDatabases("422", "{", 422, "body")]
    public async Task Both_kinds_of_mistakes_may_have_one_status(string database, string path, string body, int status, string fields) =>
        (await PostAsync(database, path, body)).ExpectProblem(status, fields.Split('|'));

    private async Task<Answer> PostAsync(string database, string path, string body, string contentType = "application/json")
    {
        var service = await SharedAsync(Project, database);
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(contentType);
        return await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Post, "/reading/" + path) { Content = content }, Cancellation);
    }
}

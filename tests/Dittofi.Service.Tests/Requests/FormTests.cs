using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Bodies that are forms, and answers that are text.</summary>
public sealed class FormTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Answers = "tests/projects/answers";

    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [OnBothDatabases("email=a%40example.com&age=18&accept-terms=true", "null", "low")]
    [OnBothDatabases("age=18&accept-terms=true&kind=high&born=2000-02-29&email=a@example.com", "\"2000-02-29\"", "high")]
    [OnBothDatabases("&email=a@example.com&&age=18&accept-terms=true&", "null", "low")]
    public async Task A_form_is_read_by_its_types(string database, string form, string born, string kind)
    {
        var answer = await PostAsync(database, "registrations", form, Form);
        answer.Expect(HttpStatusCode.OK);
        Assert.Equal($$"""{"email":"a@example.com","age":18,"born":{{born}},"terms":true,"kind":"{{kind}}"}""", answer.Body);
    }

    [Theory]
    [OnBothDatabases("", 400, "body.email|body.age|body.accept-terms")]
    [OnBothDatabases("email=a@example.com&age=17&accept-terms=true", 422, "body.age")]
    [OnBothDatabases("email=a@example.com&age=17&accept-terms=yes", 400, "body.age|body.accept-terms")]
    [OnBothDatabases("email=a@example.com&age=18&age=19&accept-terms=true", 400, "body.age")]
    [OnBothDatabases("email=a@example.com&age=18&accept-terms=true&more=1&more=2", 400, "body.more")]
    [OnBothDatabases("email=a@example.com&age=18&terms=true", 400, "body.accept-terms|body.terms")]
    [OnBothDatabases("email=a@example.com&age=18&accept-terms=true&Kind=high", 400, "body.Kind")]
    [OnBothDatabases("email=%ff@example.com&age=18&accept-terms=true", 400, "body.email")]
    [OnBothDatabases("%ff=1&email=a@example.com&age=18&accept-terms=true", 400, "body")]
    [OnBothDatabases("email=a@example.com&age=+18&accept-terms=true", 400, "body.age")]
    public async Task A_form_that_does_not_fit_is_told_field_by_field(string database, string form, int status, string fields) =>
        (await PostAsync(database, "registrations", form, Form)).ExpectProblem(status, fields.Split('|'));

    [Theory]
    [OnBothDatabases("application/json", 415)]
    [OnBothDatabases("multipart/form-data; boundary=x", 415)]
    [OnBothDatabases("text/plain", 415)]
    [OnBothDatabases("application/x-www-form-urlencoded; charset=utf-16", 415)]
    [OnBothDatabases("application/x-www-form-urlencoded; charset=UTF-8", 200)]
    public async Task A_form_comes_as_a_form(string database, string contentType, int status)
    {
        var answer = await PostAsync(database, "registrations", "email=a@example.com&age=18&accept-terms=true", contentType);
        Assert.Equal((HttpStatusCode)status, answer.Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_form_has_at_most_a_thousand_fields_and_a_megabyte(string database)
    {
        (await PostAsync(database, "registrations", string.Join('&', Enumerable.Range(0, 1001).Select(number => $"f{number}=1")), Form)).ExpectProblem(400, "body", "body.email", "body.age", "body.accept-terms");
        (await PostAsync(database, "registrations", "email=" + new string('a', 1024 * 1024), Form)).ExpectProblem(413);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_model_can_come_as_a_form(string database)
    {
        var name = "a b & ü " + Unique();
        var answer = await PostAsync(database, "stored", "kind=high+%2F+low&name=" + Uri.EscapeDataString(name), Form);
        var link = answer.Expect(HttpStatusCode.OK);
        Assert.Equal(name, link.GetProperty("name").GetString());
        Assert.Equal("high / low", link.GetProperty("kind").GetString());
    }

    [Theory]
    [OnBothDatabases("plain", 200, "plain")]
    [OnBothDatabases("greeting?name=%3Cb%3E%C3%BC", 200, "Hello <b>ü!")]
    [OnBothDatabases("greeting?name=", 202, "nobody is there")]
    public async Task A_text_is_answered_as_it_is(string database, string path, int status, string text)
    {
        var service = await SharedAsync(Answers, database);
        var answer = await service.Client.GetAnswerAsync("/api/v1/" + path, Cancellation);
        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.Equal(text, answer.Body);
        Assert.Equal("text/plain; charset=utf-8", answer.ContentType);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
    }

    private async Task<Answer> PostAsync(string database, string path, string form, string contentType)
    {
        var service = await SharedAsync(Answers, database);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = content }, Cancellation);
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>The shoe store's create: what is stored and answered, and what is refused with nothing stored.</summary>
public sealed class CreateTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Path = "/v1/create_shoe";

    [Theory]
    [OnBothDatabases]
    public async Task A_create_answers_the_stored_shoe_with_its_id_and_the_time_to_the_microsecond(string database)
    {
        var service = await SharedAsync(ShoeStore, database);
        var type = Unique();
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var answer = await service.Client.PostJsonAsync(Path, $$"""{"type":"{{type}}","price":59.9}""", Cancellation);
        var shoe = answer.Expect(HttpStatusCode.Created);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal(["id", "type", "price", "createdAt"], shoe.EnumerateObject().Select(field => field.Name));
        Assert.True(shoe.GetProperty("id").GetInt64() > 0);
        Assert.Equal(type, shoe.GetProperty("type").GetString());
        Assert.Equal("59.90", shoe.GetProperty("price").GetRawText());
        var createdAt = shoe.GetProperty("createdAt").GetString() ?? "";
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\z", createdAt);
        Assert.InRange(DateTimeOffset.Parse(createdAt, CultureInfo.InvariantCulture), before, DateTimeOffset.UtcNow);
        var got = await service.Client.GetAnswerAsync($"/v1/shoes/{shoe.GetProperty("id").GetRawText()}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, got.Status);
        Assert.Equal(answer.Body, got.Body);
    }

    [Theory]
    [OnBothDatabases("""{"type":1,"price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":true,"price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":{"a":[1]},"price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":[],"price":"1"}""", 400, "body.type body.price")]
    [OnBothDatabases("""{"type":"a","price":"59.90"}""", 400, "body.price")]
    [OnBothDatabases("""{"type":"a","price":[1]}""", 400, "body.price")]
    [OnBothDatabases("""{"price":1}""", 400, "body.type")]
    [OnBothDatabases("""{}""", 400, "body.type body.price")]
    [OnBothDatabases("""{"type":null,"price":null}""", 400, "body.type body.price")]
    [OnBothDatabases("""{"type":"a","price":1,"colour":"red"}""", 400, "body.colour")]
    [OnBothDatabases("""{"type":"a","price":1,"id":7,"createdAt":"1970-01-01T00:00:00Z"}""", 400, "body.id body.createdAt")]
    [OnBothDatabases("""{"Type":"a","price":1}""", 400, "body.Type body.type")]
    [OnBothDatabases("""{"type":"a","type":"b","price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":"a","\u0074ype":"b","price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":"a","price":-1}""", 422, "body.price")]
    [OnBothDatabases("""{"type":"a","price":-0.01}""", 422, "body.price")]
    [OnBothDatabases("""{"type":"a","price":1.999}""", 422, "body.price")]
    [OnBothDatabases("""{"type":"a","price":10000000000}""", 422, "body.price")]
    [OnBothDatabases("""{"type":"a","price":1e400}""", 422, "body.price")]
    [OnBothDatabases("""{"type":"a","price":-1e-400}""", 422, "body.price")]
    [OnBothDatabases("""{"type":1,"price":-1,"size":42}""", 400, "body.type body.price body.size")]
    [OnBothDatabases("""null""", 400, "body")]
    [OnBothDatabases("""[]""", 400, "body")]
    [OnBothDatabases("""[{"type":"a","price":1}]""", 400, "body")]
    [OnBothDatabases("\"\"", 400, "body")]
    [OnBothDatabases("""7""", 400, "body")]
    [OnBothDatabases("", 400, "body")]
    [OnBothDatabases("   ", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":1""", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":1,}""", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":1} x""", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":1}{"type":"a","price":1}""", 400, "body")]
    [OnBothDatabases("""{"type":"a",/* no */"price":1}""", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":NaN}""", 400, "body")]
    [OnBothDatabases("""{"type":"a","price":01}""", 400, "body")]
    [OnBothDatabases("""{'type':'a','price':1}""", 400, "body")]
    [OnBothDatabases("""{"type":"a\u0000b","price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":"\ud800","price":1}""", 400, "body.type")]
    [OnBothDatabases("""{"type":"a","price":1,"\ud800":1}""", 400, null)]
    public async Task A_bad_body_is_told_what_is_wrong_and_nothing_is_stored(string database, string json, int status, string? fields)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        var answer = await service.Client.PostJsonAsync(Path, json, Cancellation);
        if (fields is null)
        {
            Assert.Equal(status, (int)answer.Status);
        }
        else
        {
            // Broken JSON ends the reading; whatever was noted before stays noted.
            answer.ExpectProblem(status, fields.Split(' '));
        }

        Assert.Equal("[]", (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_kind_of_mistake_says_something_else(string database)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        string[] bodies =
        [
            """{"type":"a","price":"x"}""", """{"type":"a"}""", """{"type":"a","price":1,"price":2}""",
            """{"type":"a","price":-1}""", """{"type":"a","price":1.234}""", """{"type":"a","price":null}""",
        ];
        var messages = new HashSet<string?>();
        foreach (var body in bodies)
        {
            var answer = await service.Client.PostJsonAsync(Path, body, Cancellation);
            messages.Add(answer.Json.GetProperty("errors").GetProperty("body.price")[0].GetString());
        }

        Assert.Equal(bodies.Length, messages.Count);
    }

    [Theory]
    [OnBothDatabases(80, 201)]
    [OnBothDatabases(81, 422)]
    public async Task A_length_counts_code_points(string database, int length, int status)
    {
        var service = await SharedAsync(ShoeStore, database);
        var type = string.Concat(Enumerable.Repeat("👟", length));
        var answer = await service.Client.PostJsonAsync(Path, JsonSerializer.Serialize(new { type, price = 1 }), Cancellation);
        Assert.Equal(status, (int)answer.Status);
        if (status == 201)
        {
            Assert.Equal(type, answer.Json.GetProperty("type").GetString());
        }
    }
}

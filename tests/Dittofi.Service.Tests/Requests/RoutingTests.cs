using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Requests that reach no action: paths, methods, query values that name nothing.</summary>
public sealed class RoutingTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases("/")]
    [OnBothDatabases("/v1")]
    [OnBothDatabases("/v1/create_shoe/more")]
    [OnBothDatabases("/openapi")]
    [OnBothDatabases("/openapi.json")]
    [OnBothDatabases("/openapi/v1.json")]
    [OnBothDatabases("/swagger")]
    [OnBothDatabases("/metrics")]
    [OnBothDatabases("/.env")]
    [OnBothDatabases("/appsettings.json")]
    [OnBothDatabases("/.git/config")]
    [OnBothDatabases("/data/shoe-store.db")]
    [OnBothDatabases("/v1/shoes/0")]
    [OnBothDatabases("/v1/shoes/-1")]
    [OnBothDatabases("/v1/shoes/abc")]
    [OnBothDatabases("/v1/shoes/1.0")]
    [OnBothDatabases("/v1/shoes/1e3")]
    [OnBothDatabases("/v1/shoes/%201")]
    [OnBothDatabases("/v1/shoes/+1")]
    [OnBothDatabases("/v1/shoes/01")]
    [OnBothDatabases("/v1/shoes/-0")]
    [OnBothDatabases("/v1/shoes/9223372036854775808")]
    [OnBothDatabases("/v1/shoes/%D9%A1")]
    [OnBothDatabases("/v1/shoes/%C4%B0")]
    [OnBothDatabases("/v1/shoes/..%2f..%2fetc")]
    [OnBothDatabases("/v1/shoes/%252f")]
    [OnBothDatabases("/v1/shoes/1;a=b")]
    [OnBothDatabases("/v1/shoes/1'%20OR%20'1'='1")]
    [OnBothDatabases("/v1/shoes/%FF")]
    public async Task A_path_that_names_nothing_is_404(string database, string path)
    {
        var service = await SharedAsync(ShoeStore, database);
        (await service.Client.GetAnswerAsync(path, Cancellation)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases("GET", "/v1/create_shoe", "POST")]
    [OnBothDatabases("PUT", "/v1/create_shoe", "POST")]
    [OnBothDatabases("DELETE", "/v1/shoes/1", "GET, HEAD")]
    [OnBothDatabases("TRACE", "/v1/shoes", "GET, HEAD")]
    [OnBothDatabases("OPTIONS", "/v1/shoes", "GET, HEAD")]
    [OnBothDatabases("HEAD", "/v1/create_shoe", "POST")]
    [OnBothDatabases("BREW", "/v1/shoes", "GET, HEAD")]
    [OnBothDatabases("POST", "/health/live", "GET, HEAD")]
    [OnBothDatabases("DELETE", "/health/ready", "GET, HEAD")]
    public async Task A_method_that_a_path_does_not_have_is_405_and_named(string database, string method, string path, string allowed)
    {
        var service = await SharedAsync(ShoeStore, database);
        var answer = await service.Client.AnswerAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        if (method != "HEAD")
        {
            answer.ExpectProblem(405);
        }

        Assert.Equal(allowed, answer.Headers["Allow"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_head_answers_as_get_does_without_its_body(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var name = Unique();
        foreach (var (path, status) in new[] { ($"/v1/thing-by-name?name={name}", HttpStatusCode.OK), ("/v1/things/0", HttpStatusCode.NotFound), ("/v1/thing-by-name", HttpStatusCode.BadRequest) })
        {
            var get = await service.Client.GetAnswerAsync(path, Cancellation);
            var head = await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancellation);
            Assert.Equal(status, get.Status);
            Assert.Equal(status, head.Status);
            Assert.Equal("", head.Body);
            Assert.Equal(get.Headers["Content-Type"], head.Headers["Content-Type"]);
            Assert.Equal(get.Headers["Content-Length"], head.Headers["Content-Length"]);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_methods_of_one_path_are_both_named_and_a_method_in_a_header_is_none(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/things");
        request.Headers.Add("X-HTTP-Method-Override", "POST");
        var answer = await service.Client.AnswerAsync(request, Cancellation);
        answer.ExpectProblem(405);
        Assert.Equal(["POST", "PUT"], answer.Headers["Allow"].Split(", ").Order(StringComparer.Ordinal));
    }

    [Theory]
    [OnBothDatabases("limit=0", 422, "query.limit")]
    [OnBothDatabases("limit=-1", 422, "query.limit")]
    [OnBothDatabases("limit=101", 422, "query.limit")]
    [OnBothDatabases("limit=99999999999", 400, "query.limit")]
    [OnBothDatabases("limit=abc", 400, "query.limit")]
    [OnBothDatabases("limit=", 400, "query.limit")]
    [OnBothDatabases("limit=1.0", 400, "query.limit")]
    [OnBothDatabases("limit=1e1", 400, "query.limit")]
    [OnBothDatabases("limit=%201", 400, "query.limit")]
    [OnBothDatabases("limit=%2B1", 400, "query.limit")]
    [OnBothDatabases("limit=1&limit=2", 400, "query.limit")]
    [OnBothDatabases("limit=1&%6Cimit=1", 400, "query.limit")]
    [OnBothDatabases("maxPrice=1.999", 422, "query.maxPrice")]
    [OnBothDatabases("maxPrice=%FF", 400, "query.maxPrice")]
    [OnBothDatabases("maxPrice=%zz", 400, "query.maxPrice")]
    [OnBothDatabases("maxPrice=%00", 400, "query.maxPrice")]
    [OnBothDatabases("limit=x&maxPrice=y", 400, "query.limit query.maxPrice")]
    [OnBothDatabases("limit=0&maxPrice=y", 400, "query.limit query.maxPrice")]
    [OnBothDatabases("maxPrice=1'%20OR%20'1'='1", 400, "query.maxPrice")]
    public async Task A_query_value_that_does_not_fit_is_told(string database, string query, int status, string fields)
    {
        var service = await SharedAsync(ShoeStore, database);
        (await service.Client.GetAnswerAsync("/v1/shoes?" + query, Cancellation)).ExpectProblem(status, fields.Split(' '));
    }

    [Theory]
    [OnBothDatabases("")]
    [OnBothDatabases("?")]
    [OnBothDatabases("?&&=&")]
    [OnBothDatabases("?sort=name;drop&fields=*&Limit=x")]
    [OnBothDatabases("?limit=1&maxPrice=-5")]
    [OnBothDatabases("?%FF=1")]
    public async Task A_query_that_asks_for_nothing_else_is_fine(string database, string query)
    {
        var service = await SharedAsync(ShoeStore, database);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAnswerAsync("/v1/shoes" + query, Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_where_none_is_asked_for_is_ignored(string database)
    {
        var service = await SharedAsync(ShoeStore, database);
        var answer = await service.Client.SendJsonAsync(HttpMethod.Get, "/v1/shoes?limit=1", "{broken", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}

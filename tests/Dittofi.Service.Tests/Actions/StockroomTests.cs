using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>The stockroom: quantities that move between rows, under callers who all want the same.</summary>
public sealed class StockroomTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Stockroom = "samples/stockroom";
    private const int Callers = 50;

    [Theory]
    [OnBothDatabases]
    public async Task Fifty_callers_never_oversell(string database)
    {
        var service = await SharedAsync(Stockroom, database);
        var (product, place, customer) = (await ProductAsync(service), await PlaceAsync(service), await CustomerAsync(service));
        await ReceiveAsync(service, place, product, 40);
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => OrderAsync(service, customer, place, product, (caller % 3) + 1)));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.Body));
        var sold = answers.Where(answer => answer.Status == HttpStatusCode.Created).Sum(answer => answer.Json.GetProperty("count").GetInt32());
        var stock = await StockAsync(service, product);
        Assert.Equal(40, sold + stock.GetProperty("count").GetInt32());
        Assert.InRange(sold, 38, 40);
        Assert.Equal(
            answers.Count(answer => answer.Status == HttpStatusCode.Created),
            (await service.Client.GetAnswerAsync($"/v1/customers/{customer}/orders?limit=100", Cancellation)).Expect(HttpStatusCode.OK).GetArrayLength());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Transfers_both_ways_lose_and_make_nothing(string database)
    {
        var service = await SharedAsync(Stockroom, database);
        var (product, first, second) = (await ProductAsync(service), await PlaceAsync(service), await PlaceAsync(service));
        await ReceiveAsync(service, first, product, 30);
        await ReceiveAsync(service, second, product, 30);
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => service.Client.PostJsonAsync("/v1/transfers",
            $$"""{"product":{{product}},"from":{{(caller % 2 == 0 ? first : second)}},"to":{{(caller % 2 == 0 ? second : first)}},"count":{{(caller % 4) + 1}}}""", Cancellation)));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, answer.Body));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(60, (await StockAsync(service, product)).GetProperty("count").GetInt32());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_failure_in_the_middle_leaves_nothing(string database)
    {
        var service = await SharedAsync(Stockroom, database);
        var (product, place) = (await ProductAsync(service), await PlaceAsync(service));
        await ReceiveAsync(service, place, product, 5);
        (await OrderAsync(service, 999_999_999, place, product, 2)).ExpectProblem(422, "customer");
        Assert.Equal(5, (await StockAsync(service, product)).GetProperty("count").GetInt32());
        (await service.Client.PostJsonAsync("/v1/transfers", $$"""{"product":{{product}},"from":{{place}},"to":999999999,"count":2}""", Cancellation)).ExpectProblem(422, "place");
        Assert.Equal(5, (await StockAsync(service, product)).GetProperty("count").GetInt32());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_that_others_refer_to_stays(string database)
    {
        var service = await SharedAsync(Stockroom, database);
        var (product, place) = (await ProductAsync(service), await PlaceAsync(service));
        await ReceiveAsync(service, place, product, 5);
        (await service.Client.SendJsonAsync(HttpMethod.Delete, $"/v1/products/{product}", "", Cancellation)).ExpectProblem(409);
        var unused = await ProductAsync(service);
        Assert.Equal(HttpStatusCode.NoContent, (await service.Client.SendJsonAsync(HttpMethod.Delete, $"/v1/products/{unused}", "", Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_order_is_cancelled_once(string database)
    {
        var service = await SharedAsync(Stockroom, database);
        var (product, place, customer) = (await ProductAsync(service), await PlaceAsync(service), await CustomerAsync(service));
        await ReceiveAsync(service, place, product, 5);
        var order = (await OrderAsync(service, customer, place, product, 3)).Expect(HttpStatusCode.Created);
        Assert.Equal("29.97", order.GetProperty("total").GetRawText());
        Assert.Equal(product, order.GetProperty("product").GetInt64());
        var cancels = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            service.Client.PostJsonAsync($"/v1/orders/{order.GetProperty("id").GetRawText()}/cancel", "", Cancellation)));
        Assert.Single(cancels, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.Equal(9, cancels.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(5, (await StockAsync(service, product)).GetProperty("count").GetInt32());
    }

    private static Task<long> ProductAsync(ServiceProcess service) =>
        IdAsync(service, "/v1/products", $$"""{"sku":"{{Unique().ToUpperInvariant()}}","name":"Shoe","price":9.99,"isActive":true}""");

    private static Task<long> PlaceAsync(ServiceProcess service) => IdAsync(service, "/v1/places", $$"""{"name":"{{Unique()}}"}""");

    private static Task<long> CustomerAsync(ServiceProcess service) => IdAsync(service, "/v1/customers", $$"""{"name":"Ada","email":"{{Unique()}}@example.com"}""");

    private static async Task<long> IdAsync(ServiceProcess service, string path, string body) =>
        (await service.Client.PostJsonAsync(path, body, Cancellation)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

    private static async Task ReceiveAsync(ServiceProcess service, long place, long product, int count) =>
        (await service.Client.PostJsonAsync($"/v1/places/{place}/receive", $$"""{"product":{{product}},"count":{{count}}}""", Cancellation)).Expect(HttpStatusCode.OK);

    private static Task<Answer> OrderAsync(ServiceProcess service, long customer, long place, long product, int count) =>
        service.Client.PostJsonAsync("/v1/orders", $$"""{"customer":{{customer}},"place":{{place}},"product":{{product}},"count":{{count}}}""", Cancellation);

    private static async Task<JsonElement> StockAsync(ServiceProcess service, long product) =>
        (await service.Client.GetAnswerAsync($"/v1/products/{product}/stock", Cancellation)).Expect(HttpStatusCode.OK);
}

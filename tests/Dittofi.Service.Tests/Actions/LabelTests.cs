using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>A property goes by its label in requests, in answers and in errors, whatever the label is made of.</summary>
public sealed class LabelTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Labels = "tests/projects/labels";
    private const string Sku = "stock, keeping \"unit\"";
    private const string Stock = "{PropertyName}/*";

    [Theory]
    [OnBothDatabases]
    public async Task Requests_and_answers_carry_labels(string database)
    {
        var service = await SharedAsync(Labels, database);
        var made = (await AddAsync(service, " ab ", await BrandAsync(service), 3)).Expect(HttpStatusCode.Created);
        Assert.Equal(["id", Sku, "unit-price", "brand_id", Stock, "@version", "createdAt"], made.EnumerateObject().Select(field => field.Name));
        Assert.Equal("ab", made.GetProperty(Sku).GetString());
        var patched = (await service.Client.SendJsonAsync(HttpMethod.Patch, $"/v1/shoes/{made.GetProperty("id")}", """{"unit-price":2}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("2.00", patched.GetProperty("shoe").GetProperty("unit-price").GetRawText());
        Assert.Equal("2", patched.GetProperty("shoe").GetProperty("@version").GetRawText());
        Assert.Equal("2.00", patched.GetProperty("sent").GetProperty("unit-price").GetRawText());
        Assert.Equal(JsonValueKind.Null, patched.GetProperty("sent").GetProperty(Sku).ValueKind);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_name_of_a_property_that_has_a_label_is_unknown(string database)
    {
        var service = await SharedAsync(Labels, database);
        (await service.Client.PostJsonAsync("/v1/brands", """{"name":"x"}""", Cancellation)).ExpectProblem(400, "body.name", "body.brand_name");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Errors_name_labels_whoever_finds_them(string database)
    {
        var service = await SharedAsync(Labels, database);
        var brand = await BrandAsync(service);
        (await AddAsync(service, "a", brand, 13)).ExpectProblem(422, "body." + Sku, "body." + Stock);
        (await AddAsync(service, "b ", brand, 3)).ExpectProblem(422, Sku);
        (await AddAsync(service, "ab", 999_999_999, 3)).ExpectProblem(422, "brand_id");
        var made = (await AddAsync(service, "ab", brand, 15)).Expect(HttpStatusCode.Created);
        (await AddAsync(service, "ab", brand, 1)).ExpectProblem(409, Sku, "brand_id");
        var take = $"/v1/shoes/{made.GetProperty("id")}/take";
        (await service.Client.PostJsonAsync(take, """{"count":2}""", Cancellation)).ExpectProblem(422, Stock);
        (await service.Client.PostJsonAsync(take, """{"count":16}""", Cancellation)).ExpectProblem(422, Stock);
    }

    private static async Task<long> BrandAsync(ServiceProcess service) =>
        (await service.Client.PostJsonAsync("/v1/brands", $$"""{"brand_name":"{{Unique()}}"}""", Cancellation)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

    private static Task<Answer> AddAsync(ServiceProcess service, string sku, long brand, int stock) =>
        service.Client.PostJsonAsync(
            "/v1/shoes", JsonSerializer.Serialize(new Dictionary<string, object> { [Sku] = sku, ["unit-price"] = 1.5m, ["brand_id"] = brand, [Stock] = stock }), Cancellation);
}

using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Calculations with decimals come to the same digits, or are refused alike, on both databases, in C# and by whole numbers of any length.</summary>
public sealed class DecimalTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Pages = "tests/projects/pages";
    private const int Places = 6;

    private static readonly BigInteger Limit = BigInteger.Pow(10, 28);
    private static readonly BigInteger Unit = BigInteger.Pow(10, Places);

    private static readonly string[] Edges =
    [
        "0", "0.000001", "-0.000001", "0.5", "0.000707", "-1.5", "3037000499.97605", "9200000.000001", "-9223372.036855", "281474976.710656", "123456789012.123456", "999999999999.999999", "-999999999999.999999",
    ];

    private static readonly long[] Longs = [1, -7, 9_000_000_000_000, long.MaxValue, long.MinValue];

    [Theory]
    [OnBothDatabases("product")]
    [OnBothDatabases("sum")]
    [OnBothDatabases("long")]
    [OnBothDatabases("less")]
    [OnBothDatabases("rounded")]
    [OnBothDatabases("floor")]
    [OnBothDatabases("rest")]
    [OnBothDatabases("both")]
    public async Task Decimals_of_the_row_are_computed_as_in_csharp_and_with_whole_numbers_of_any_length(string database, string way)
    {
        var service = await SharedAsync(Pages, database);
        var random = new Random(way.Length);
        foreach (var a in Edges)
        {
            var (b, n) = (Edges[random.Next(Edges.Length)], Longs[random.Next(Longs.Length)]);
            var set = Unique();
            var id = await MakeAsync(service, set, a, b, n);
            var expected = Exact(way, Scaled(a), Scaled(b), n);
            var wanted = expected is { } number && BigInteger.Abs(number) < Limit ? $"[{Text(number)}]" : "422";
            Assert.Equal((a, b, n, wanted), (a, b, n, await AskAsync(service, "read", set, way)));
            Assert.Equal((a, b, n, wanted), (a, b, n, await AskAsync(service, "computed", set, way)));
            foreach (var least in new[] { "-1", "0", "999999999999.999999" })
            {
                var found = wanted == "422" ? wanted : expected > Scaled(least) ? $"[{id}]" : "[]";
                Assert.Equal((a, b, n, least, found), (a, b, n, least, await AskAsync(service, "found", set, way, least)));
                Assert.Equal((a, b, n, least, found), (a, b, n, least, await AskAsync(service, "picked", set, way, least)));
            }
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Rows_are_sorted_and_paged_by_a_product_that_64_bits_do_not_hold(string database)
    {
        var service = await SharedAsync(Pages, database);
        var set = Unique();
        var products = new List<(BigInteger Product, long Id)>();
        foreach (var a in Edges[..^2])
        {
            products.Add((Exact("product", Scaled(a), Scaled("-90000.000009"), 1) ?? 0, await MakeAsync(service, set, a, "-90000.000009", 1)));
        }

        var met = new List<long>();
        string? after = null;
        do
        {
            var page = (await service.Client.PostJsonAsync("/v1/figures/paged", JsonSerializer.Serialize(new { set, after }), Cancellation)).Expect(HttpStatusCode.OK);
            met.AddRange(page.GetProperty("figures").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        Assert.Equal(products.OrderByDescending(row => row.Product).ThenBy(row => row.Id).Select(row => row.Id), met);
    }

    [Theory]
    [OnBothDatabases("9200000.000001", "9200.000009")]
    [OnBothDatabases("-300000000.5", "3")]
    [OnBothDatabases("0.000707", "0.000708")]
    [OnBothDatabases("-0.000707", "0.000707")]
    [OnBothDatabases("999999999.999999", "999.999999")]
    [OnBothDatabases("999999999.999999", "1000.000002")]
    [OnBothDatabases("-999999999999.999999", "1000000000")]
    public async Task A_product_is_stored_rounded_where_its_column_holds_it(string database, string a, string b)
    {
        var service = await SharedAsync(Pages, database);
        var set = Unique();
        await MakeAsync(service, set, a, b, 1);
        var wanted = Product(Scaled(a), Scaled(b)) is { } product && BigInteger.Abs(product) < BigInteger.Pow(10, 18) ? $"[{Text(product)}]" : "422";
        Assert.Equal(wanted, await AskAsync(service, "kept", set, "product"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Sums_and_means_of_large_decimals_are_computed(string database)
    {
        var service = await SharedAsync(Pages, database);
        var set = Unique();
        Assert.Equal("""{"total":0.000000,"mean":null}""", await AskAsync(service, "total", set, ""));
        for (var row = 0; row < 20; row++)
        {
            await MakeAsync(service, set, row == 0 ? "-1.5" : "999999999999.999999", "1", 1);
        }

        Assert.Equal("""{"total":18999999999998.499981,"mean":949999999999.924999}""", await AskAsync(service, "total", set, ""));
    }

    private static BigInteger? Exact(string way, BigInteger a, BigInteger b, BigInteger n) => way switch
    {
        "product" => Product(a, b),
        "sum" => a + b,
        "long" => Held(a * n),
        "less" => -Product(a, b),
        "rounded" => Product(a, b) is { } product ? Round(product, BigInteger.Pow(10, 4)) * BigInteger.Pow(10, 4) : (BigInteger?)null,
        "floor" => Product(a, b) is { } product ? (product - (((product % Unit) + Unit) % Unit)) : (BigInteger?)null,
        "rest" => Product(a, b) % (7 * Unit),
        _ => Held(Product(a, b) - Held(b * n)),
    };

    private static BigInteger? Product(BigInteger a, BigInteger b) => Held(Round(a * b, Unit));

    private static BigInteger? Held(BigInteger? number) => number is { } held && BigInteger.Abs(held) < Limit ? held : null;

    private static BigInteger Round(BigInteger number, BigInteger unit) =>
        BigInteger.Divide((BigInteger.Abs(number) * 2) + unit, unit * 2) * number.Sign;

    private static BigInteger Scaled(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? number + new string('0', Places) : number.Remove(point, 1).PadRight(point + Places, '0');
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Text(BigInteger number)
    {
        var digits = BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(Places + 1, '0');
        return $"{(number.Sign < 0 ? "-" : "")}{digits[..^Places]}.{digits[^Places..]}";
    }

    private static async Task<long> MakeAsync(ServiceProcess service, string set, string a, string b, long n)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{ "set": "{{set}}", "a": {{a}}, "b": {{b}}, "n": {{n}} }""");
        return (await service.Client.PostJsonAsync("/v1/figures", body, Cancellation)).Expect(HttpStatusCode.OK).GetInt64();
    }

    private static async Task<string> AskAsync(ServiceProcess service, string path, string set, string way, string least = "0")
    {
        var answer = await service.Client.PostJsonAsync($"/v1/figures/{path}", $$"""{ "set": "{{set}}", "way": "{{way}}", "least": {{least}} }""", Cancellation);
        return answer.Status == HttpStatusCode.OK ? answer.Body : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
    }
}

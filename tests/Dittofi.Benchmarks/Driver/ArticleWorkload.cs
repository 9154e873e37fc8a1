using System.Globalization;
using Dittofi.Benchmarks.Load;
using Dittofi.Benchmarks.Peers;

namespace Dittofi.Benchmarks.Driver;

/// <summary>Articles: twenty, each with the names of its author and its category and the count of its comments.</summary>
internal sealed class ArticleWorkload : Workload
{
    private const int Authors = 20;
    private const int Categories = 5;
    private const int Articles = 2_000;
    private const int Comments = 5;

    private static readonly ReadOnlyMemory<byte> List = Requests.Get("/articles?limit=20");

    public override IReadOnlyList<Scenario> Scenarios { get; } = [Scenario.Related];

    public override string ProjectOf(BenchOptions options) => options.Articles;

    public override IReadOnlyList<(string Name, string Peer)> PeersOf(string database) => database switch
    {
        "postgresql" => [("Dapper, joins and a count by hand", Peer.ArticlesNpgsql)],
        _ => [("Dapper, joins and a count by hand", Peer.ArticlesSqlite)],
    };

    public override async Task<IReadOnlyDictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>>> FillAsync(
        HttpConnection connection, CancellationToken cancellationToken)
    {
        var authors = await MakeAsync(connection, "/authors", Authors, number => Invariant($$"""{"name":"Author {{number}}"}"""), cancellationToken);
        var categories = await MakeAsync(connection, "/categories", Categories, number => Invariant($$"""{"name":"Category {{number}}"}"""), cancellationToken);
        var articles = await MakeAsync(
            connection,
            "/articles",
            Articles,
            number => Invariant($$"""{"title":"Article {{number}}","author":{{authors[number % Authors]}},"category":{{categories[number % Categories]}}}"""),
            cancellationToken);
        await MakeAsync(
            connection,
            "/comments",
            Articles * Comments,
            number => Invariant($$"""{"article":{{articles[number % Articles]}},"text":"Comment {{number}}"}"""),
            cancellationToken);
        var list = await ExpectAsync(connection, 200, List, cancellationToken);
        var listed = list.Split(Invariant($"\"comments\":{Comments}")).Length - 1;
        return listed == 20 && list.Contains("\"author\":\"Author ", StringComparison.Ordinal) && list.Contains("\"category\":\"Category ", StringComparison.Ordinal)
            ? new Dictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>> { [Scenario.Related] = [List] }
            : throw new InvalidOperationException($"The list holds {listed} whole rows instead of 20: {list}");
    }

    private static async Task<IReadOnlyList<long>> MakeAsync(
        HttpConnection connection, string path, int count, Func<int, string> json, CancellationToken cancellationToken)
    {
        var ids = new List<long>(count);
        for (var number = 0; number < count; number++)
        {
            ids.Add(IdOf(await ExpectAsync(connection, 201, Requests.Post(path, json(number)), cancellationToken)));
        }

        return ids;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Dittofi.Benchmarks.Load;
using Dittofi.Benchmarks.Peers;

namespace Dittofi.Benchmarks.Driver;

/// <summary>The shoe store: one table, one row or twenty.</summary>
internal sealed class ShoeWorkload : Workload
{
    private const int Rows = 500;

    private static readonly ReadOnlyMemory<byte> Create = Requests.Post("/v1/create_shoe", """{"type":"Sneaker","price":59.90}""");

    private static readonly ReadOnlyMemory<byte> List = Requests.Get("/v1/shoes?limit=20");

    public override IReadOnlyList<Scenario> Scenarios { get; } = [Scenario.Get, Scenario.Create, Scenario.List];

    public override string ProjectOf(BenchOptions options) => options.Project;

    public override IReadOnlyList<(string Name, string Peer)> PeersOf(string database) => database switch
    {
        "postgresql" => [("raw Npgsql, tuned by hand", Peer.RawNpgsql), ("Dapper, as usually written", Peer.DapperNpgsql)],
        _ => [("Dapper, a connection per request", Peer.DapperSqlite)],
    };

    public override async Task<IReadOnlyDictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>>> FillAsync(
        HttpConnection connection, CancellationToken cancellationToken)
    {
        var gets = new List<ReadOnlyMemory<byte>>(Rows);
        for (var row = 0; row < Rows; row++)
        {
            var created = await ExpectAsync(connection, 201, Create, cancellationToken);
            var get = Requests.Get(string.Create(CultureInfo.InvariantCulture, $"/v1/shoes/{IdOf(created)}"));
            await ExpectAsync(connection, 200, get, cancellationToken);
            gets.Add(get);
        }

        var list = await ExpectAsync(connection, 200, List, cancellationToken);
        var listed = list.Split("\"createdAt\"").Length - 1;
        return listed == 20
            ? new Dictionary<Scenario, IReadOnlyList<ReadOnlyMemory<byte>>>
            {
                [Scenario.Get] = gets,
                [Scenario.Create] = [Create],
                [Scenario.List] = [List],
            }
            : throw new InvalidOperationException($"The list holds {listed} rows instead of 20: {list}");
    }
}

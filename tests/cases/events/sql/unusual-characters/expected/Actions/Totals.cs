using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/totals.</summary>
internal sealed class TotalsAction(Database database)
{
    private const string TotalSql =
        "SELECT count(*) AS shoes\r\nFROM shoes\u2028WHERE kind = 'd\u0085\"\"\"\"'";

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE CASE "kind" WHEN 'a' THEN 0 WHEN ('b' || char(8232) || 'c') THEN 1 WHEN ('d' || char(133)) THEN 2 END >= CASE $1 WHEN 'a' THEN 0 WHEN ('b' || char(8232) || 'c') THEN 1 WHEN ('d' || char(133)) THEN 2 END
        ORDER BY CASE "kind" WHEN 'a' THEN 0 WHEN ('b' || char(8232) || 'c') THEN 1 WHEN ('d' || char(133)) THEN 2 END, "id"
        LIMIT 5
        """;

    public Task<TotalsResponse> RunAsync(CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, cancelled),
            cancellationToken);
    }

    private async Task<TotalsResponse> RunAsync(
        Session session, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(
            TotalSql,
            [],
            TotalRow.Read,
            cancellationToken);
        if (rows.Count == 0)
        {
            throw new ActionFailedException(404, detail: "The statement gave no row.");
        }

        var total = rows[0];

        var shoes = await session.QueryAsync(
            ListShoe,
            [Param.Enum(ShoeKind.A, ShoeKindText.Values)],
            Shoe.Read,
            cancellationToken);

        return new TotalsResponse
        {
            Total = total.Shoes,
            Shoes = shoes,
        };
    }
}

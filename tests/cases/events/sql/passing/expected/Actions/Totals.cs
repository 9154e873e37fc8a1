using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/totals.</summary>
internal sealed class TotalsAction(Database database)
{
    private const string TotalsSql =
        """
        SELECT kind, count(*) AS shoes, sum(price) AS total_price, max(status) AS "status"
        FROM shoes -- it's one
        WHERE price >= $1 AND kind <> 'a; ${b}' /* ; */
        GROUP BY kind
        ORDER BY kind
        """;

    private const string WantedSql =
        """
        SELECT kind, count(*) AS shoes, sum(price) AS totalPrice, NULL AS status FROM shoes WHERE kind = $1 GROUP BY kind
        """;

    public Task<TotalsResponse> RunAsync(TotalsQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<TotalsResponse> RunAsync(
        Session session, TotalsQuery query, CancellationToken cancellationToken)
    {
        // A quoted ${…} is text, and so is what stands in a comment; -- it's one.
        var totals = await session.ReadAsync(
            TotalsSql,
            [Param.Decimal(query.Least, scale: 2)],
            KindTotalRow.Read,
            cancellationToken);

        KindTotal? wanted = null;
        if (query.Kind is not null)
        {
            var rows = await session.ReadAsync(
                WantedSql,
                [Param.Text(query.Kind)],
                KindTotalRow.Read,
                cancellationToken);

            wanted = rows.Count == 0 ? null : rows[0];
        }

        return new TotalsResponse
        {
            Totals = totals,
            Wanted = wanted,
        };
    }
}

using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/archive.</summary>
internal sealed class ArchiveAction(Database database)
{
    private const string CountSql =
        """
        UPDATE shoes SET status = $1 WHERE price = 0
        """;

    private const string TotalSql =
        """
        SELECT 'all' AS kind, count(*) AS shoes, coalesce(sum(price), 0) AS total_price, NULL AS status FROM shoes
        """;

    public Task<ArchiveResponse> RunAsync(CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, cancelled),
            cancellationToken);
    }

    private async Task<ArchiveResponse> RunAsync(
        Session session, CancellationToken cancellationToken)
    {
        var count = await session.ExecuteAsync(
            CountSql,
            [Param.Text("draft")],
            cancellationToken);

        var rows2 = await session.ReadAsync(
            TotalSql,
            [],
            KindTotalRow.Read,
            cancellationToken);
        if (rows2.Count == 0)
        {
            throw new ActionFailedException(404, detail: "The statement gave no row.");
        }

        var total = rows2[0];

        return new ArchiveResponse
        {
            Count = count,
            Total = total,
        };
    }
}

using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/report.</summary>
internal sealed class ReportAction(Database database)
{
    private const string SumShoe =
        """
        SELECT coalesce(decimal_join(sum("price" >> 32), sum("price" & 4294967295)), decimal_wide(0, 0))
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string SumShoeValue =
        """
        SELECT coalesce(sum("stock"), 0)
        FROM "shoes"
        """;

    public Task<ReportResponse> RunAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<ReportResponse> RunAsync(
        Session session, ReportQuery query, CancellationToken cancellationToken)
    {
        var first = await session.QuerySingleAsync(
            SumShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.WideDecimal(0, scale: 2),
            cancellationToken);

        long? second = null;
        if (query.Type is not null)
        {
            second = await session.QuerySingleAsync(
                SumShoeValue,
                [],
                static row => row.Long(0),
                cancellationToken);
        }

        return new ReportResponse
        {
            First = first,
            Second = second,
        };
    }
}

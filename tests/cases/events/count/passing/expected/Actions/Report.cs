using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/report.</summary>
internal sealed class ReportAction(Database database)
{
    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string CountShoeValue =
        """
        SELECT count(*)
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
            CountShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.Long(0),
            cancellationToken);

        long? second = null;
        if (query.Type is not null)
        {
            second = await session.QuerySingleAsync(
                CountShoeValue,
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

using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/report.</summary>
internal sealed class ReportAction(Database database)
{
    private const string MinShoe =
        """
        SELECT min("price")
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string MinShoeValue =
        """
        SELECT min("stock")
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
            MinShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.OptionalDecimal(0, scale: 2),
            cancellationToken);

        int? second = null;
        if (query.Type is not null)
        {
            second = await session.QuerySingleAsync(
                MinShoeValue,
                [],
                static row => row.OptionalInteger(0),
                cancellationToken);
        }

        return new ReportResponse
        {
            First = first,
            Second = second,
        };
    }
}

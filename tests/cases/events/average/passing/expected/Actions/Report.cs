using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/report.</summary>
internal sealed class ReportAction(Database database)
{
    private const string AverageShoe =
        """
        SELECT decimal_join(sum("price" >> 32), sum("price" & 4294967295)), count("price")
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string AverageShoeValue =
        """
        SELECT sum("stock"), count("stock")
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
            AverageShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.OptionalWideDecimal(0, scale: 2) / (decimal)row.Long(1),
            cancellationToken);

        decimal? second = null;
        if (query.Type is not null)
        {
            second = await session.QuerySingleAsync(
                AverageShoeValue,
                [],
                static row => row.OptionalLong(0) / (decimal)row.Long(1),
                cancellationToken);
        }

        return new ReportResponse
        {
            First = first,
            Second = second,
        };
    }
}

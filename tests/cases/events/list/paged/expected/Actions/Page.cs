using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/page.</summary>
internal sealed class PageAction(Database database)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "stock" DESC, "type", "id"
        LIMIT 20
        OFFSET $2
        """;

    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
        """;

    public Task<PageResponse> RunAsync(PageQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<PageResponse> RunAsync(
        Session session, PageQuery query, CancellationToken cancellationToken)
    {
        var shoes = await session.QueryAsync(
            ListShoe
                + (query.Type is null ? "" : ShoeByType)
                + ListShoeEnd,
            [
                Param.Text(query.Type),
                Param.Integer(Math.Max(query.Page * 20, 0)),
            ],
            Shoe.Read,
            cancellationToken);
        if (shoes.Count == 0)
        {
            throw new ActionFailedException(404, detail: "No shoe fits.");
        }

        var total = await session.QuerySingleAsync(
            CountShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.Long(0),
            cancellationToken);

        return new PageResponse
        {
            Shoes = shoes,
            Total = total,
        };
    }
}

using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /alike.</summary>
internal sealed class AlikeAction(Database database)
{
    private const string ListShoeValue =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByTypeValue =
        """

          AND "type" = $1
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "id"
        LIMIT 10
        """;

    private const string ListListShoe =
        $"""
        SELECT {ListShoe.Columns}
        FROM "list_shoes"
        WHERE TRUE
        """;

    private const string ListShoeByType =
        $"""
        SELECT {ShoeByType.Columns}
        FROM "shoe_by_types"
        WHERE TRUE
        """;

    private const string ListSumsValue =
        $"""
        SELECT {Sums.Columns}
        FROM "sums"
        WHERE TRUE
        """;

    public Task<AlikeResponse> RunAsync(AlikeQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<AlikeResponse> RunAsync(
        Session session, AlikeQuery query, CancellationToken cancellationToken)
    {
        var shoes = await session.QueryAsync(
            ListShoeValue
                + (query.Type is null ? "" : ShoeByTypeValue)
                + ListShoeEnd,
            [Param.Text(query.Type)],
            Shoe.Read,
            cancellationToken);

        var lists = await session.QueryAsync(
            ListListShoe
                + (query.Type is null ? "" : ShoeByTypeValue)
                + ListShoeEnd,
            [Param.Text(query.Type)],
            ListShoe.Read,
            cancellationToken);

        var others = await session.QueryAsync(
            ListShoeByType
                + (query.Type is null ? "" : ShoeByTypeValue)
                + ListShoeEnd,
            [Param.Text(query.Type)],
            ShoeByType.Read,
            cancellationToken);

        var sums = await session.QueryAsync(
            ListSumsValue
                + (query.Type is null ? "" : ShoeByTypeValue)
                + ListShoeEnd,
            [Param.Text(query.Type)],
            Sums.Read,
            cancellationToken);

        return new AlikeResponse
        {
            Shoes = shoes,
            Lists = lists,
            Others = others,
            Sums = sums,
            Total = query.Numbers.SumOf(n => n),
        };
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/mixed.</summary>
internal sealed class MixedAction(Database database)
{
    private const string ListShoeOrder =
        "Shoe: -stock integer, -status enum(draft, live, sold), note text?, id long";

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

    private const string ListShoeAfter =
        """

          AND "stock" <= $2
          AND ("stock" < $2 OR (CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 WHEN 'sold' THEN 2 END < $3 OR (CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 WHEN 'sold' THEN 2 END = $3 AND (("note" > $4 OR ("note" IS NULL AND $4 IS NOT NULL)) OR ("note" IS $4 AND "id" > $5)))))
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "stock" DESC, CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 WHEN 'sold' THEN 2 END DESC, "note" ASC NULLS LAST, "id"
        LIMIT $6
        """;

    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
        """;

    public Task<MixedResponse> RunAsync(MixedQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<MixedResponse> RunAsync(
        Session session, MixedQuery query, CancellationToken cancellationToken)
    {
        var after = Cursor.Read(query.After, ListShoeOrder, "query.after");
        var most = Math.Clamp(query.Limit, 0, 1000);
        var shoes = await session.QueryAsync(
            ListShoe
                + (query.Type is null ? "" : ShoeByType)
                + (after is null ? "" : ListShoeAfter)
                + ListShoeEnd,
            [
                Param.Text(query.Type),
                Param.Integer(after?.Integer(0)),
                Param.Integer(after?.Integer(1)),
                Param.Text(after?.OptionalText(2)),
                Param.Long(after?.Long(3)),
                Param.Integer(most + 1),
            ],
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(shoes, most) ? Cursor.Of(ListShoeOrder, shoes[^1].Stock, (int)shoes[^1].Status, shoes[^1].Note, shoes[^1].Id) : null;

        var total = await session.QuerySingleAsync(
            CountShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.Long(0),
            cancellationToken);

        return new MixedResponse
        {
            Shoes = shoes,
            Next = next,
            Total = total,
        };
    }
}

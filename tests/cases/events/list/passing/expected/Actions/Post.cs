using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 END >= CASE $2 WHEN 'draft' THEN 0 WHEN 'live' THEN 1 END
          AND NOT ("note" IS $3)
        """;

    private const string ShoeByStock =
        """

          AND "stock" < $1
        """;

    private const string ListShoeEnd =
        """

        ORDER BY CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 END DESC, "note" ASC NULLS LAST, "price" DESC, "id"
        LIMIT 5
        """;

    public async Task<IReadOnlyList<Shoe>> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe
                + (body.Count is null ? "" : ShoeByStock)
                + ListShoeEnd,
            [
                Param.Integer(body.Count),
                Param.Enum(ShoeStatus.Live, ShoeStatusText.Values),
                Param.Text(body.Note),
            ],
            Shoe.Read,
            cancellationToken);

        return shoes;
    }
}

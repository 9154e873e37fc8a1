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
        WHERE (((instr(text_upper("type"), text_upper($2)) > 0) OR (substr("type", 1, length($3)) = $3)) OR (substr("type", length("type") - length($4) + 1) = $4))
          AND length("note") > $5
          AND trim(text_lower("type"), $6) <> $7
          AND CASE WHEN CASE WHEN checked_multiply(checked_round("price", 10), 10) > $8 THEN checked_floor("price", 100) >= $9 ELSE 0 END THEN checked_ceiling("price", 100) < $10 ELSE 0 END
          AND CASE WHEN checked_integer(abs("stock")) > $11 THEN max($12, min($8, "price")) = $8 ELSE 0 END
          AND replace("type", $3, $13) = $13
          AND ("type" IN (SELECT value FROM json_each($14)))
          AND NOT (("status" IN (SELECT value FROM json_each($15))))
          AND (checked_multiply("price", 10) IN (SELECT value FROM json_each($16)))
          AND coalesce(("note" IN (SELECT value FROM json_each($14))), 0)
        """;

    private const string ShoeByType =
        """

          AND (instr("type", $1) > 0)
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "id"
        LIMIT 10
        """;

    public async Task<IReadOnlyList<Shoe>> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe
                + (body.Part is null ? "" : ShoeByType)
                + ListShoeEnd,
            [
                Param.Text(body.Part),
                Param.Text("Boot"),
                Param.Text("a"),
                Param.Text("%"),
                Param.Integer(3),
                Param.Text(CodePoints.WhiteSpace),
                Param.Text("x"),
                Param.Decimal(body.Max, scale: 2),
                Param.Decimal(1, scale: 0),
                Param.Decimal(100, scale: 0),
                Param.Integer(1),
                Param.Decimal(1, scale: 2),
                Param.Text("b"),
                Param.TextList(body.Types),
                Param.EnumList(body.States, ShoeStatusText.Values),
                Param.DecimalList(body.Prices, scale: 3),
            ],
            Shoe.Read,
            cancellationToken);

        return shoes;
    }
}

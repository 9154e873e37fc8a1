using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Creates one shoe.</summary>
internal sealed class ShoeCreateAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "grade", "limit", "is_new", "day")
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        RETURNING {Shoe.Columns}
        """;

    private const string LinkTags =
        """
        INSERT INTO "shoe_tags" ("shoe_id", "tag_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task<ShoeCreateResult> RunAsync(ShoeBody2 body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<ShoeCreateResult> RunAsync(
        Session session, ShoeBody2 body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Enum(body.Grade, GradesText.Values),
                Param.Integer(body.Limit),
                Param.Boolean(body.IsNew),
                Param.Date(body.Day),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Long(shoe.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);

        return new ShoeCreateResult(shoe, "/api/v1/shoes/" + shoe.Id.ToString(CultureInfo.InvariantCulture));
    }
}

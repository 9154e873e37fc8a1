using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /things/{shelf}.</summary>
internal sealed class AddAction(Database database, TimeProvider time)
{
    private const string InsertThing =
        $"""
        INSERT INTO "things" ("created_at", "pairs", "code", "kind", "price")
        VALUES ($1, $2, $3, $4, $5)
        RETURNING {Thing.Columns}
        """;

    public async Task<Thing> RunAsync(AddPath path, AddQuery query, AddBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;
        int value = 1;

        value = value + body.Evens.CountOf();

        var thing = await session.QuerySingleAsync(
            InsertThing,
            [
                Param.Instant(now),
                Param.Integer(ExpressionRule.Stored(value * 2, static (int value2) => value2 % 2 == 0, "Must be even.", "pairs")),
                Param.Text(body.Thing.Code),
                Param.Enum(ExpressionRule.Stored(ThingKind.Large, static (ThingKind value2) => value2 != ThingKind.Large, "Must keep the rule value != 'large'.", "kind"), ThingKindText.Values),
                Param.Decimal(body.Thing.Price, scale: 2),
            ],
            Thing.Read,
            cancellationToken);

        return thing;
    }
}

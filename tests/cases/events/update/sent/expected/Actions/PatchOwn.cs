using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PATCH /v1/own.</summary>
internal sealed class PatchOwnAction(Database database, TimeProvider time)
{
    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "type" = "type",
            "note" = CASE WHEN $1 THEN $2 ELSE "note" END,
            "changed_at" = $3,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "price" < $4
        """;

    public async Task RunAsync(PatchOwnBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        await session.ExecuteAsync(
            UpdateShoe,
            [
                Param.Boolean(body.Part.NoteSent),
                Param.Text(body.Part.Note),
                Param.Instant(now),
                Param.Decimal(3, scale: 2),
            ],
            cancellationToken);
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/clear.</summary>
internal sealed class ClearAction(Database database, TimeProvider time)
{
    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "stock" = $1,
            "note" = $2,
            "changed_at" = $3,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "type" = $4
        """;

    private const string UpdateShoeValue =
        """
        UPDATE "shoes"
        SET "stock" = CASE WHEN "stock" > $1 THEN "stock" ELSE $1 END,
            "changed_at" = $2,
            "version" = checked_integer(checked_add("version", 1))
        """;

    public Task RunAsync(ClearQuery query, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, query, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, ClearQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (query.Type is not null)
        {
            await session.ExecuteAsync(
                UpdateShoe,
                [
                    Param.Integer(0),
                    Param.Text(null),
                    Param.Instant(now),
                    Param.Text(query.Type),
                ],
                cancellationToken);
        }

        await session.ExecuteAsync(
            UpdateShoeValue,
            [
                Param.Integer(0),
                Param.Instant(now),
            ],
            cancellationToken);
    }
}

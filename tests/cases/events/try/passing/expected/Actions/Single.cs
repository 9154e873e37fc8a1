using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /single.</summary>
internal sealed class SingleAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        """;

    public Task<string> RunAsync(SingleBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<string> RunAsync(
        Session session, SingleBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var savepoint = await session.SavepointAsync(cancellationToken);
        try
        {
            await session.ExecuteAsync(
                InsertShoe,
                [
                    Param.Instant(now),
                    Param.Text(body.Type),
                    Param.Decimal(1m, scale: 2),
                    Param.Integer(0),
                    Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                    Param.Text(null),
                ],
                cancellationToken);

            await savepoint.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception) when (CaughtError.Of(exception, ConstraintProperties.ByName) is { } error)
        {
            await savepoint.RollbackAsync(cancellationToken);

            return error.Message;
        }

        return "made";
    }
}

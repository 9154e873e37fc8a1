using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /nested.</summary>
internal sealed class NestedAction(Database database, TimeProvider time, ILogger<NestedAction> logger)
{
    private const string InsertShoe =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        """;

    public Task RunAsync(NestedBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, NestedBody body, DateTimeOffset now, CancellationToken cancellationToken)
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

            var savepoint2 = await session.SavepointAsync(cancellationToken);
            try
            {
                await session.ExecuteAsync(
                    InsertShoe,
                    [
                        Param.Instant(now),
                        Param.Text(body.Type),
                        Param.Decimal(2m, scale: 2),
                        Param.Integer(0),
                        Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                        Param.Text(null),
                    ],
                    cancellationToken);

                await savepoint2.ReleaseAsync(cancellationToken);
            }
            catch (Exception exception) when (CaughtError.Of(exception, ConstraintProperties.ByName) is { } error)
            {
                await savepoint2.RollbackAsync(cancellationToken);

                logger.LogInformation("{Message}", "inner " + error.Status.ToString(CultureInfo.InvariantCulture));

                if (body.Count > 1)
                {
                    throw new ActionFailedException(410);
                }
            }

            await savepoint.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception2) when (CaughtError.Of(exception2, ConstraintProperties.ByName) is { } error2)
        {
            await savepoint.RollbackAsync(cancellationToken);

            logger.LogInformation("{Message}", "outer " + error2.Status.ToString(CultureInfo.InvariantCulture));

            throw new ActionFailedException(422);
        }
    }
}

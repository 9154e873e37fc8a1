using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /leave.</summary>
internal sealed class LeaveAction(Database database, TimeProvider time, ILogger<LeaveAction> logger)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    public Task<long> RunAsync(LeaveBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<long> RunAsync(
        Session session, LeaveBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var savepoint = await session.SavepointAsync(cancellationToken);
        try
        {
            var shoe = await session.QuerySingleAsync(
                InsertShoe,
                [
                    Param.Instant(now),
                    Param.Text(body.Type),
                    Param.Decimal(1m, scale: 2),
                    Param.Integer(0),
                    Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                    Param.Text(null),
                ],
                Shoe.Read,
                cancellationToken);

            var answer = shoe.Id + (long)body.Count;
            await savepoint.ReleaseAsync(cancellationToken);
            return answer;
        }
        catch (Exception exception) when (CaughtError.Of(exception, ConstraintProperties.ByName) is { } error)
        {
            await savepoint.RollbackAsync(cancellationToken);

            logger.LogInformation("{Message}", error.Message);

            return 0L;
        }
    }
}

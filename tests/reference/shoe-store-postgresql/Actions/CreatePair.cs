using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Stores a left and a right shoe, or neither.</summary>
internal sealed class CreatePairAction(Database database, TimeProvider time, ILogger<CreatePairAction> logger)
{
    private const string InsertLeft = $"""
        INSERT INTO shoes (created_at, type, price, color, stock, status, released_at, sku)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        RETURNING {Shoe.Columns}
        """;

    private const string InsertRight = $"""
        INSERT INTO shoes (created_at, type, price, color, stock, status, released_at, sku)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        RETURNING {Shoe.Columns}
        """;

    public Task<CreatePairResponse> RunAsync(CreatePairBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<CreatePairResponse> RunAsync(
        Session session, CreatePairBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Insert the left shoe.
        var left = await session.QuerySingleAsync(
            InsertLeft,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Text("left"),
                Param.Integer(body.Stock),
                Param.Enum<ShoeStatus>(ShoeStatus.Draft, ShoeStatusText.Values),
                Param.Instant(null),
                Param.Uuid(null),
            ],
            Shoe.Read,
            cancellationToken);

        if (left.Price > 1000m)
        {
            throw new ActionFailedException(
                StatusCodes.Status409Conflict, "Too dear", $"A pair of {left.Type} would be too dear.");
        }

        // Insert the right shoe.
        var right = await session.QuerySingleAsync(
            InsertRight,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Text("right"),
                Param.Integer(body.Stock),
                Param.Enum<ShoeStatus>(ShoeStatus.Draft, ShoeStatusText.Values),
                Param.Instant(null),
                Param.Uuid(null),
            ],
            Shoe.Read,
            cancellationToken);

        logger.LogInformation("{Message}", $"A pair of {right.Type} is there.");

        return new CreatePairResponse
        {
            Count = 2,
            Shoe = right,
        };
    }
}

using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, TimeProvider time, ILogger<PostAction> logger)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    public Task<string> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<string> RunAsync(
        Session session, PostBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string word = "none";

        switch (body.Type)
        {
            case "Sneaker":
                var shoe = await session.QuerySingleAsync(
                    InsertShoe,
                    [
                        Param.Instant(now),
                        Param.Text("Sneaker"),
                        Param.Decimal(1m, scale: 2),
                        Param.Integer(0),
                        Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                        Param.Text(null),
                    ],
                    Shoe.Read,
                    cancellationToken);

                word = "made " + shoe.Id.ToString(CultureInfo.InvariantCulture);
                break;
            case "null":
                throw new ActionFailedException(409);
            default:
                var shoe2 = await session.QuerySingleAsync(
                    InsertShoe,
                    [
                        Param.Instant(now),
                        Param.Text(StoredValue.MaxLength(body.Type, 80, "type")),
                        Param.Decimal(2m, scale: 2),
                        Param.Integer(0),
                        Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                        Param.Text(null),
                    ],
                    Shoe.Read,
                    cancellationToken);

                word = "other " + shoe2.Id.ToString(CultureInfo.InvariantCulture);
                break;
        }

        switch (body.Price)
        {
            case 1.50m:
                logger.LogInformation("{Message}", "one and a half");
                break;
        }

        switch (body.Count)
        {
            case 1L:
                logger.LogInformation("{Message}", "one");
                break;
            case -5L:
                logger.LogInformation("{Message}", "minus five");
                break;
        }

        switch (body.IsNew)
        {
            case true:
                logger.LogInformation("{Message}", "new");
                break;
            case false:
                throw new ActionFailedException(409);
        }

        if (body.Size is not null)
        {
            switch (body.Size.Value)
            {
                case 1:
                    logger.LogInformation("{Message}", "small");
                    break;
            }
        }

        switch (body.Note)
        {
            case null:
                logger.LogInformation("{Message}", "no note");
                break;
            case "x":
                logger.LogInformation("{Message}", "note " + body.Note);
                break;
            default:
                logger.LogInformation("{Message}", "another note");
                break;
        }

        return word;
    }
}

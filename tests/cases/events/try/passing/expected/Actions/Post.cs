using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "stock" = checked_integer(checked_add("stock", $1))
        WHERE "id" = $2
        """;

    private const string InsertShoeValue =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
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
        string outcome = "made";

        var savepoint = await session.SavepointAsync(cancellationToken);
        try
        {
            var shoe = await session.QuerySingleAsync(
                InsertShoe,
                [
                    Param.Instant(now),
                    Param.Text(body.Type),
                    Param.Decimal(body.Price, scale: 2),
                    Param.Integer(0),
                    Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                    Param.Text(null),
                ],
                Shoe.Read,
                cancellationToken);

            await session.ExecuteAsync(
                UpdateShoe,
                [
                    Param.Integer(body.Count),
                    Param.Long(shoe.Id),
                ],
                cancellationToken);

            if (body.Count < 0)
            {
                throw new ActionFailedException(409, detail: "Less than nothing.");
            }

            await savepoint.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception) when (CaughtError.Of(exception, ConstraintProperties.ByName) is { } error)
        {
            await savepoint.RollbackAsync(cancellationToken);

            outcome = error.Status.ToString(CultureInfo.InvariantCulture) + ": " + error.Message;
        }

        await session.ExecuteAsync(
            InsertShoeValue,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength("after " + body.Type, 80, "type")),
                Param.Decimal(1m, scale: 2),
                Param.Integer(0),
                Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                Param.Text(null),
            ],
            cancellationToken);

        return outcome;
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /keyed.</summary>
internal sealed class KeyedAction(Database database, TimeProvider time, Settings settings)
{
    private const string InsertTicket =
        """
        INSERT INTO "tickets" ("created_at", "number", "note")
        VALUES ($1, $2, $3)
        """;

    public async Task RunAsync(KeyedQuery query, KeyedHeader header, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        if (!SecretText.AreEqual(header.Key, settings.ApiKey))
        {
            throw new ActionFailedException(403);
        }

        await database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, query, header, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, KeyedQuery query, KeyedHeader header, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            InsertTicket,
            [
                Param.Instant(now),
                Param.Integer(1),
                Param.Text(null),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            InsertTicket,
            [
                Param.Instant(now),
                Param.Integer(2),
                Param.Text(null),
            ],
            cancellationToken);
    }
}

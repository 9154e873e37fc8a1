using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /proven.</summary>
internal sealed class ProvenAction(Database database, TimeProvider time)
{
    private const string InsertTicket =
        """
        INSERT INTO "tickets" ("created_at", "number", "note")
        VALUES ($1, $2, $3)
        """;

    public Task RunAsync(ProvenQuery query, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, query, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, ProvenQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (query.Note is null)
        {
            throw new ActionFailedException(403);
        }

        await session.ExecuteAsync(
            InsertTicket,
            [
                Param.Instant(now),
                Param.Integer(query.Note is not null ? query.Note.CodePointCount() : (int?)null),
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

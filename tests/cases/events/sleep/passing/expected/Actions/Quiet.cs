using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/quiet.</summary>
internal sealed class QuietAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        """
        INSERT INTO "shoes" ("created_at", "kind")
        VALUES ($1, $2)
        """;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);

        await database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text("left"),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text("right"),
            ],
            cancellationToken);
    }
}

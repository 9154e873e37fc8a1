using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Makes the rows that are there when the service starts.</summary>
internal sealed class SeedsAction(Settings settings)
{
    private const string SeedBrand =
        """
        INSERT INTO "brands" ("created_at", "name", "mail", "rank", "note")
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT ("name") DO NOTHING
        """;

    public async Task RunAsync(
        Session session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            SeedBrand,
            [
                Param.Instant(now),
                Param.Text("Acme"),
                Param.Text(settings.Owner),
                Param.Integer(2),
                Param.Text(null),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            SeedBrand,
            [
                Param.Instant(now),
                Param.Text("Bolt's"),
                Param.Text("bolt@example.com"),
                Param.Integer(1),
                Param.Text("For " + settings.Owner),
            ],
            cancellationToken);
    }
}

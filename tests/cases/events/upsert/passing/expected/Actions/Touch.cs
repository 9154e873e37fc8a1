using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/tags/{name}.</summary>
internal sealed class TouchAction(Database database, TimeProvider time)
{
    private const string UpsertTag =
        """
        INSERT INTO "tags" ("created_at", "name")
        VALUES ($1, $2)
        ON CONFLICT ("name") DO UPDATE
        SET "name" = excluded."name"
        """;

    public async Task RunAsync(TouchPath path, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        await session.ExecuteAsync(
            UpsertTag,
            [
                Param.Instant(now),
                Param.Text(path.Name),
            ],
            cancellationToken);
    }
}

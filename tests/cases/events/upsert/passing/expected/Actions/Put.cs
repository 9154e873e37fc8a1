using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/levels/{shop}/{sku}.</summary>
internal sealed class PutAction(Database database, TimeProvider time)
{
    private const string UpsertLevel =
        $"""
        INSERT INTO "levels" ("changed_at", "version", "created_at", "shop", "sku", "count", "note")
        VALUES ($1, 1, $1, $2, $3, $4, $5)
        ON CONFLICT ("shop", "sku") DO UPDATE
        SET "count" = excluded."count",
            "changed_at" = $1,
            "version" = "levels"."version" + 1
        RETURNING {Level.Columns}
        """;

    public async Task<Level> RunAsync(PutPath path, PutBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var level = await session.QuerySingleAsync(
            UpsertLevel,
            [
                Param.Instant(now),
                Param.Text(path.Shop),
                Param.Text(path.Sku),
                Param.Integer(body.Count),
                Param.Text(null),
            ],
            Level.Read,
            cancellationToken);

        return level;
    }
}

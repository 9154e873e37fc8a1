using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/visits.</summary>
internal sealed class VisitedAction(Database database, TimeProvider time)
{
    private const string InsertVisit =
        $"""
        INSERT INTO "visits" ("created_at", "page")
        VALUES ($1, $2)
        RETURNING {Visit.Columns}
        """;

    public async Task<Visit> RunAsync(VisitInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.BatchedWriter;

        var visit = await session.QuerySingleAsync(
            InsertVisit,
            [
                Param.Instant(now),
                Param.Text(body.Page),
            ],
            Visit.Read,
            cancellationToken);

        return visit;
    }
}

using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /visits.</summary>
internal sealed class EnterAction(Database database, TimeProvider time)
{
    private const string InsertVisit =
        $"""
        INSERT INTO "visits" ("created_at", "ip", "trace")
        VALUES ($1, $2, $3)
        RETURNING {Visit.Columns}
        """;

    public async Task<EnterResult> RunAsync(RequestInfo request, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var visit = await session.QuerySingleAsync(
            InsertVisit,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(request.ClientIp, 45, "ip")),
                Param.Text(StoredValue.MaxLength(request.Id, 64, "trace")),
            ],
            Visit.Read,
            cancellationToken);

        return new EnterResult(visit, request.BaseUrl + "/visits/" + visit.Id.ToString(CultureInfo.InvariantCulture));
    }
}

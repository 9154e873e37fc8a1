using System;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /visits.</summary>
internal sealed class DescribeAction(Database database, TimeProvider time, Settings settings)
{
    private const string InsertVisit =
        $"""
        INSERT INTO "visits" ("created_at", "at", "left", "day")
        VALUES ($1, $2, $3, $4)
        RETURNING {Visit.Columns}
        """;

    private const string ListVisit =
        $"""
        SELECT {Visit.Columns}
        FROM "visits"
        WHERE "day" = $1
        ORDER BY "id"
        LIMIT $2
        """;

    public Task<DescribeResponse> RunAsync(DescribeBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<DescribeResponse> RunAsync(
        Session session, DescribeBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var made = await session.QuerySingleAsync(
            InsertVisit,
            [
                Param.Instant(now),
                Param.Instant(body.At),
                Param.Instant(body.Left),
                Param.Date(body.At.DateIn(ProjectTime.Zone)),
            ],
            Visit.Read,
            cancellationToken);

        var sameDay = await session.QueryAsync(
            ListVisit,
            [
                Param.Date(now.DateIn(ProjectTime.Zone)),
                Param.Integer(Math.Clamp(settings.Most, 0, 1000)),
            ],
            Visit.Read,
            cancellationToken);

        return new DescribeResponse
        {
            Year = made.At.TimeIn(ProjectTime.Zone).Year,
            Hour = made.Left?.TimeIn(ProjectTime.Zone).Hour,
            Text = made.At.TextIn("d MMM yyyy HH:mm", ProjectTime.Zone),
            Date = made.Left?.DateIn(ProjectTime.Zone),
            DayText = made.Day.ToText("d MMM"),
            SameDay = sameDay,
        };
    }
}

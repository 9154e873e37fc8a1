using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Creates one row.</summary>
internal sealed class RowCreateAction(Database database, TimeProvider time)
{
    private const string InsertRow =
        $"""
        INSERT INTO "rows" ("created_at", "text")
        VALUES ($1, $2)
        RETURNING {Row.Columns}
        """;

    public async Task<RowCreateResult> RunAsync(RowInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var one = await session.QuerySingleAsync(
            InsertRow,
            [
                Param.Instant(now),
                Param.Text(body.Text),
            ],
            Row.Read,
            cancellationToken);

        return new RowCreateResult(one, "/api/rows/" + one.Id.ToString(CultureInfo.InvariantCulture));
    }
}

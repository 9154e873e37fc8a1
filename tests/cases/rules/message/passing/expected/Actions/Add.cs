using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /things.</summary>
internal sealed class AddAction(Database database, TimeProvider time)
{
    private const string InsertThing =
        """
        INSERT INTO "things" ("created_at", "code")
        VALUES ($1, $2)
        """;

    public async Task RunAsync(ThingInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        await session.ExecuteAsync(
            InsertThing,
            [
                Param.Instant(now),
                Param.Text(ExpressionRule.Stored(StoredValue.MaxLength(body.Code.ToUpperCase(), 20, "code"), static (string value) => value.Trim() == value, "Must not start or end with a space: \" {PropertyName}, */ ' \\", "code")),
            ],
            cancellationToken);
    }
}

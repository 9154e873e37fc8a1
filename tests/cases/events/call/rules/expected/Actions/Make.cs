using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class MakeAction
{
    private const string InsertPair =
        """
        INSERT INTO "pairs" ("created_at", "size", "name")
        VALUES ($1, $2, $3)
        """;

    public async Task RunAsync(
        Session session, MakeInput input, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            InsertPair,
            [
                Param.Instant(now),
                Param.Integer(input.Size),
                Param.Text(input.Name),
            ],
            cancellationToken);

        if (input.Count == 0)
        {
            throw new ActionFailedException(409);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/things.</summary>
internal sealed class ReadAction(Database database)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 10
        """;

    public async Task<IReadOnlyList<Shoe>> RunAsync(CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);

        return shoes;
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /look/{id}.</summary>
internal sealed class LookAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task RunAsync(LookPath path, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        switch (shoe.Status)
        {
            case ShoeStatus.Draft:
                throw new ActionFailedException(404);
            case ShoeStatus.Live:
                throw new ActionFailedException(409);
            case ShoeStatus.Sold:
                throw new ActionFailedException(410);
            default:
                throw new InvalidOperationException("There is no such value.");
        }
    }
}

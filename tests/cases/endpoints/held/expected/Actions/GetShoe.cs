using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Gets a shoe.</summary>
internal sealed class GetShoeAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task<Shoe> RunAsync(GetShoePath path, CancellationToken cancellationToken)
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

        return shoe;
    }
}

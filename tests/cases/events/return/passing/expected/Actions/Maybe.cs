using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /maybe/{id}.</summary>
internal sealed class MaybeAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task<Shoe?> RunAsync(MaybePath path, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);

        if (shoe is null)
        {
            return null;
        }

        return shoe;
    }
}

using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /find/{id}.</summary>
internal sealed class FindShoeAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task<FindShoeResult> RunAsync(FindShoePath path, FindShoeQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);

        if (shoe is null)
        {
            return new FindShoeResult.Ok(new FindShoeResponse
            {
                Found = false,
            }, null);
        }

        if (shoe.Link is not null)
        {
            return new FindShoeResult.TemporaryRedirect(shoe.Link);
        }

        if (query.Name is not null)
        {
            return new FindShoeResult.Found("/named/" + Uri.EscapeDataString(query.Name) + "/" + Uri.EscapeDataString(ShoeKindText.Values.ToText(shoe.Kind)) + "/" + shoe.Id.ToString(CultureInfo.InvariantCulture));
        }

        return new FindShoeResult.Ok(new FindShoeResponse
        {
            Found = true,
        }, shoe.Id.ToString(CultureInfo.InvariantCulture));
    }
}

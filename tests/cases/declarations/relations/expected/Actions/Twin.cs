using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/shoes/{id}/twin.</summary>
internal sealed class TwinAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string SelectBrand =
        $"""
        SELECT {Brand.Columns}
        FROM "brands"
        WHERE "id" = $1
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "brand_id" = $1
          AND ("parent_id" = $2 OR "second_id" IS NOT DISTINCT FROM $3)
        ORDER BY "id"
        LIMIT 10
        """;

    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "second_id" = "brand_id",
            "parent_id" = $1
        WHERE "id" = $1
        """;

    public Task<IReadOnlyList<Shoe>> RunAsync(TwinPath path, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task<IReadOnlyList<Shoe>> RunAsync(
        Session session, TwinPath path, CancellationToken cancellationToken)
    {
        var found = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);
        if (found is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        var brand = await session.QuerySingleOrDefaultAsync(
            SelectBrand,
            [Param.Long(found.Brand)],
            Brand.Read,
            cancellationToken);
        if (brand is null)
        {
            throw new ActionFailedException(404, detail: "There is no such brand.");
        }

        var others = await session.QueryAsync(
            ListShoe,
            [
                Param.Long(brand.Id),
                Param.Long(found.Id),
                Param.Long(found.Second),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            UpdateShoe,
            [Param.Long(found.Id)],
            cancellationToken);

        return others;
    }
}

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Lists the shoes up to a price, the cheapest first.</summary>
internal sealed class ListShoesAction(Database database)
{
    private const string SelectShoes = $"""
        SELECT {Shoe.Columns}
        FROM shoes
        WHERE TRUE
        """;

    private const string SelectShoesMaxPrice = """

        AND price <= $2
        """;

    private const string SelectShoesOrder = """

        ORDER BY price, id
        LIMIT $1
        """;

    public async Task<List<Shoe>> RunAsync(ListShoesQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            SelectShoes + (query.MaxPrice is null ? "" : SelectShoesMaxPrice) + SelectShoesOrder,
            [
                Param.Integer(query.Limit),
                Param.Decimal(query.MaxPrice, scale: 2),
            ],
            Shoe.Read,
            cancellationToken);

        return shoes;
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Lists brands.</summary>
internal sealed class BrandListAction(Database database)
{
    private const string ListBrandByIdOrder =
        "Brand: id long";

    private const string ListBrandByIdAfter =
        """

          AND "id" > $7
        """;

    private const string ListBrandByIdEnd =
        """

        ORDER BY "id"
        LIMIT $6
        """;

    private const string ListBrandByIdDownOrder =
        "Brand: -id long";

    private const string ListBrandByIdDownAfter =
        """

          AND "id" < $7
        """;

    private const string ListBrandByIdDownEnd =
        """

        ORDER BY "id" DESC
        LIMIT $6
        """;

    private const string ListBrandByNameOrder =
        "Brand: name text(40), id long";

    private const string ListBrandByNameAfter =
        """

          AND ("name", "id") > ($7, $8)
        """;

    private const string ListBrandByNameEnd =
        """

        ORDER BY "name", "id"
        LIMIT $6
        """;

    private const string ListBrandByNameDownOrder =
        "Brand: -name text(40), id long";

    private const string ListBrandByNameDownAfter =
        """

          AND "name" <= $7
          AND ("name" < $7 OR "id" > $8)
        """;

    private const string ListBrandByNameDownEnd =
        """

        ORDER BY "name" DESC, "id"
        LIMIT $6
        """;

    private const string ListBrand =
        """
        SELECT "name",
            "id",
            "name"
        FROM "brands"
        WHERE TRUE
        """;

    private const string BrandByName =
        """

          AND "name" = $1
        """;

    private const string BrandByNameNot =
        """

          AND "name" <> $2
        """;

    private const string BrandByNameIn =
        """

          AND ("name" IN (SELECT value FROM json_each($3)))
        """;

    private const string BrandByNameContains =
        """

          AND (instr("name", $4) > 0)
        """;

    private const string BrandByNameStartsWith =
        """

          AND (substr("name", 1, length($5)) = $5)
        """;

    public async Task<BrandListResponse> RunAsync(BrandListQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var (order, behind, end) = query.Sort switch
        {
            BrandListQuerySort.Id => (ListBrandByIdOrder, ListBrandByIdAfter, ListBrandByIdEnd),
            BrandListQuerySort.MinusId => (ListBrandByIdDownOrder, ListBrandByIdDownAfter, ListBrandByIdDownEnd),
            BrandListQuerySort.Name => (ListBrandByNameOrder, ListBrandByNameAfter, ListBrandByNameEnd),
            BrandListQuerySort.MinusName => (ListBrandByNameDownOrder, ListBrandByNameDownAfter, ListBrandByNameDownEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = query.Sort switch
        {
            BrandListQuerySort.Id or BrandListQuerySort.MinusId => [Param.Long(after?.Long(0))],
            _ => [Param.Text(after?.Text(0)), Param.Long(after?.Long(1))],
        };
        var most = Math.Clamp(query.Limit, 0, 1000);
        var page = await session.QueryAsync(
            ListBrand
                + (query.Name is null ? "" : BrandByName)
                + (query.NameNe is null ? "" : BrandByNameNot)
                + (query.NameIn is null ? "" : BrandByNameIn)
                + (query.NameContains is null ? "" : BrandByNameContains)
                + (query.NameStartsWith is null ? "" : BrandByNameStartsWith)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Text(query.Name),
                Param.Text(query.NameNe),
                Param.TextList(query.NameIn),
                Param.Text(query.NameContains),
                Param.Text(query.NameStartsWith),
                Param.Integer(most + 1),
                .. keys,
            ],
            static row => (Row: BrandName.Read(row, 0), Key1: row.Long(1), Key2: row.Text(2)),
            cancellationToken);
        var next = Cursor.Cut(page, most)
            ? query.Sort switch
            {
                BrandListQuerySort.Id or BrandListQuerySort.MinusId => Cursor.Of(order, page[^1].Key1),
                _ => Cursor.Of(order, page[^1].Key2, page[^1].Key1),
            }
            : null;
        var data = page.ConvertAll(static one => one.Row);

        return new BrandListResponse
        {
            Data = data,
            Next = next,
        };
    }
}

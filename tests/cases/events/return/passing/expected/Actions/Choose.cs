using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /choose/{id}.</summary>
internal sealed class ChooseAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
          AND "note" IS $2
        ORDER BY "id"
        LIMIT 1
        """;

    public async Task<ChooseResponse> RunAsync(ChoosePath path, ChooseQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        if (query.Note is null)
        {
            return new ChooseResponse
            {
                Id = path.Id,
                Note = null,
            };
        }

        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [
                Param.Long(path.Id),
                Param.Text(query.Note),
            ],
            Shoe.Read,
            cancellationToken);

        if (shoe is null)
        {
            return new ChooseResponse
            {
                Id = 0L,
                Note = query.Note,
            };
        }

        return new ChooseResponse
        {
            Id = shoe.Id,
            Note = shoe.Note,
        };
    }
}

using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers DELETE /v1/shoes/{id}.</summary>
internal sealed class DropAction(Database database)
{
    private const string FindShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string DeleteShoe =
        """
        DELETE FROM "shoes"
        WHERE "id" = $1
          AND ($2 IS NULL OR "version" IN (SELECT value FROM json_each($2)))
        """;

    public Task<bool> RunAsync(DropPath path, DropHeader header, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, header, cancelled),
            cancellationToken);
    }

    private async Task<bool> RunAsync(
        Session session, DropPath path, DropHeader header, CancellationToken cancellationToken)
    {
        var versions = IfMatch.Read(header.IfMatch);
        var rows = await session.ExecuteAsync(
            DeleteShoe,
            [
                Param.Long(path.Id),
                Param.LongList(versions),
            ],
            cancellationToken);
        if (rows == 0)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindShoe, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
        }

        var wasThere = rows > 0;

        return wasThere;
    }
}

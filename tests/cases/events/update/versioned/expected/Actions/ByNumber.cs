using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/shoes/{id}/{version}.</summary>
internal sealed class ByNumberAction(Database database)
{
    private const string FindShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "type" = $1,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $2
          AND "version" = $3
        """;

    public Task RunAsync(ByNumberPath path, ByNumberBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, ByNumberPath path, ByNumberBody body, CancellationToken cancellationToken)
    {
        var version = IfMatch.Read(path.Version);
        var rows = await session.ExecuteAsync(
            UpdateShoe,
            [
                Param.Text(body.Type),
                Param.Long(path.Id),
                Param.Long(version),
            ],
            cancellationToken);
        if (rows == 0)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindShoe, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
        }
    }
}

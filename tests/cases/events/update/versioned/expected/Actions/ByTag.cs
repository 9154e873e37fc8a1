using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/shoes/{id}.</summary>
internal sealed class ByTagAction(Database database)
{
    private const string FindShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "type" = $1,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $2
          AND ($3 IS NULL OR "version" IN (SELECT value FROM json_each($3)))
        RETURNING {Shoe.Columns}
        """;

    public Task<ByTagResult> RunAsync(ByTagPath path, ByTagHeader header, ByTagBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, header, body, cancelled),
            cancellationToken);
    }

    private async Task<ByTagResult> RunAsync(
        Session session, ByTagPath path, ByTagHeader header, ByTagBody body, CancellationToken cancellationToken)
    {
        var versions = IfMatch.Read(header.IfMatch);
        var shoe = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Text(body.Type),
                Param.Long(path.Id),
                Param.LongList(versions),
            ],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindShoe, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        return new ByTagResult(shoe, "\"" + shoe.Version.ToString(CultureInfo.InvariantCulture) + "\"");
    }
}

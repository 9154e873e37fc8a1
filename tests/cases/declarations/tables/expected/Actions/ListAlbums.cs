using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /albums.</summary>
internal sealed class ListAlbumsAction(Database database)
{
    private const string ListAlbum =
        "SELECT " + Album.Columns + "\nFROM \"old \"\"album\"\"\"\nWHERE TRUE";

    private const string AlbumByTitle =
        """"

          AND "the ""title""" COLLATE "C" > $1
        """";

    private const string AlbumByCountry =
        """

          AND "select" IN (SELECT "country"."id" FROM "countries" AS "country" WHERE "country"."name" = $2)
        """;

    private const string AlbumByReleased =
        """

          AND ("released" AT TIME ZONE 'America/New_York') >= $3
        """;

    private const string ListAlbumEnd =
        """"

        ORDER BY "the ""title""" COLLATE "C" DESC, "Album Id"
        LIMIT 20
        """";

    public async Task<IReadOnlyList<Album>> RunAsync(ListAlbumsQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var albums = await session.QueryAsync(
            ListAlbum
                + (query.After is null ? "" : AlbumByTitle)
                + (query.Country is null ? "" : AlbumByCountry)
                + (query.Since is null ? "" : AlbumByReleased)
                + ListAlbumEnd,
            [
                Param.Text(query.After),
                Param.Text(query.Country),
                Param.Instant(query.Since),
            ],
            Album.Read,
            cancellationToken);

        return albums;
    }
}

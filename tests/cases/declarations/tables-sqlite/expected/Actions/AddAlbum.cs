using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /albums.</summary>
internal sealed class AddAlbumAction(Database database, TimeProvider time)
{
    private const string InsertCountry =
        $"""
        INSERT INTO "countries" ("id", "name")
        VALUES ($1, $2)
        RETURNING {Country.Columns}
        """;

    private const string InsertAlbum =
        "INSERT INTO \"old \"\"album\"\"\" (\"seen\", \"the \"\"title\"\"\", \"select\", \"price\", \"key\", \"released\")\nVALUES (CAST(strftime('%s', substr($1, 1, 19)) AS INTEGER), $2, $3, CASE WHEN $4 IS NULL THEN NULL ELSE printf('%.2f', $4 / 100.0) END, $5, local_of_instant($6, 'America/New_York'))\nRETURNING " + Album.Columns + "";

    private const string InsertNote =
        """
        INSERT INTO "notes" ("created_at", "body", "about")
        VALUES ($1, $2, $3)
        """;

    private const string ListTag =
        "SELECT " + Tag.Columns + "\nFROM \"tags\"\nWHERE EXISTS (\n    SELECT 1\n    FROM \"album tag\" JOIN \"old \"\"album\"\"\" AS \"album\" ON \"album\".\"Album Id\" = \"album tag\".\"album\"\n    WHERE \"album tag\".\"tag\" = \"tags\".\"tag_id\"\n      AND \"album\".\"Album Id\" = $1)\nORDER BY \"tag_id\"\nLIMIT 10";

    private const string LinkTags =
        """
        INSERT INTO "album tag" ("album", "tag")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task<Album> RunAsync(AlbumInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<Album> RunAsync(
        Session session, AlbumInput body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var country = await session.QuerySingleAsync(
            InsertCountry,
            [
                Param.Text("FR"),
                Param.Text("France"),
            ],
            Country.Read,
            cancellationToken);

        var album = await session.QuerySingleAsync(
            InsertAlbum,
            [
                Param.Instant(now),
                Param.Text(body.Title),
                Param.Text(country.Id),
                Param.Decimal(body.Price, scale: 2),
                Param.Uuid(Guid.CreateVersion7(now)),
                Param.Instant(body.Released),
            ],
            Album.Read,
            cancellationToken);

        await session.ExecuteAsync(
            InsertNote,
            [
                Param.Instant(now),
                Param.Text("new"),
                Param.Integer(album.Id),
            ],
            cancellationToken);

        var tags = await session.QueryAsync(
            ListTag,
            [Param.Integer(album.Id)],
            Tag.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Integer(album.Id),
                Param.UuidList(tags.MapEach(each => each.Id)),
            ],
            cancellationToken);

        return album;
    }
}

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
        "INSERT INTO \"old \"\"album\"\"\" (\"seen\", \"the \"\"title\"\"\", \"select\", \"price\", \"key\", \"kept\", \"released\")\nVALUES (floor(extract(epoch FROM $1))::bigint, $2, $3, $4::numeric(8,2)::text, $5::text, $6::json, ($7 AT TIME ZONE 'America/New_York'))\nRETURNING " + Album.Columns + "";

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
        SELECT $1, other FROM unnest($2) AS other
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
                Param.Json(body.Kept),
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

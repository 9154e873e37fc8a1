using System.Net;
using System.Net.Http.Headers;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Tables that others made: <c>managed: false</c>, with names and stored forms that no service would choose.</summary>
public sealed class TablesTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Tables = "tests/projects/tables";

    private const string Rows = """"
        INSERT INTO "Artist" ("Name") VALUES ('Led Zeppelin'), ('Éric "X" O''Neil'), (NULL);
        INSERT INTO "track ""list""" ("the ""title""", "select", "UnitPrice", cost, plays, released, added, heard, noted) VALUES
            ('Kashmir', 1, 0.99, '1.250', 3, '1975-02-24 00:00:00', '2020-01-02 03:04:05', 1234567890, '2011-12-13 14:15:16.5'),
            ('zebra', NULL, 1.1, NULL, 100, NULL, '2020-07-02 03:04:05', NULL, NULL),
            ('Été', 2, 10, '0.5', 0, '1998-07-12 21:00:00', '2021-07-02 00:00:00', -1, '2010-01-01');
        INSERT INTO "Playlist" ("Name", "Parent") VALUES ('All', NULL), ('Some', 1);
        INSERT INTO "PlaylistTrack" VALUES (1, 1), (1, 2), (2, 3);
        """";

    private const string PostgreSql = """"
        CREATE TABLE "Artist" ("ArtistId" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Name" varchar(120));
        CREATE TABLE "track ""list""" ("Track Id" serial PRIMARY KEY, "the ""title""" varchar(20) NOT NULL UNIQUE, "select" integer REFERENCES "Artist",
            "UnitPrice" double precision NOT NULL, cost varchar(20), plays smallint NOT NULL, released timestamp, added timestamp NOT NULL, heard bigint, noted text);
        CREATE TABLE "Playlist" ("PlaylistId" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Name" varchar(120), "Parent" integer REFERENCES "Playlist");
        CREATE TABLE "PlaylistTrack" ("PlaylistId" integer NOT NULL REFERENCES "Playlist", "TrackId" integer NOT NULL REFERENCES "track ""list""", PRIMARY KEY ("PlaylistId", "TrackId"));

        """";

    private const string Sqlite = """"
        CREATE TABLE "Artist" ("ArtistId" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "Name" NVARCHAR(120));
        CREATE TABLE "track ""list""" ("Track Id" INTEGER PRIMARY KEY NOT NULL, "the ""title""" NVARCHAR(20) NOT NULL UNIQUE, "select" INTEGER REFERENCES "Artist" ("ArtistId"),
            "UnitPrice" NUMERIC(10,2) NOT NULL, cost TEXT, plays INTEGER NOT NULL, released DATETIME, added DATETIME NOT NULL, heard INTEGER, noted TEXT);
        CREATE TABLE "Playlist" ("PlaylistId" INTEGER PRIMARY KEY NOT NULL, "Name" NVARCHAR(120), "Parent" INTEGER REFERENCES "Playlist" ("PlaylistId"));
        CREATE TABLE "PlaylistTrack" ("PlaylistId" INTEGER NOT NULL REFERENCES "Playlist" ("PlaylistId"), "TrackId" INTEGER NOT NULL REFERENCES "track ""list""" ("Track Id"), PRIMARY KEY ("PlaylistId", "TrackId"));

        """";

    [Theory]
    [OnBothDatabases]
    public async Task Rows_that_others_stored_are_read(string database)
    {
        await using var stored = await StartAsync(database);
        var client = stored.Service.Client;
        Assert.Equal(
            """{"id":1,"title":"Kashmir","artist":1,"price":0.99,"cost":1.250,"plays":3,"released":"1975-02-23T23:00:00.000000Z","added":"2020-01-02T03:04:05.000000Z","heard":"2009-02-13T23:31:30.000000Z","noted":"2011-12-13T14:15:16.500000Z"}""",
            (await client.GetAnswerAsync("/tracks/1", Cancellation)).Body);
        Assert.Equal(
            """{"id":3,"title":"Été","artist":2,"price":10.00,"cost":0.500,"plays":0,"released":"1998-07-12T19:00:00.000000Z","added":"2021-07-02T00:00:00.000000Z","heard":"1969-12-31T23:59:59.000000Z","noted":"2010-01-01T00:00:00.000000Z"}""",
            (await client.GetAnswerAsync("/tracks/3", Cancellation)).Body);
        Assert.Equal("""{"price":12.09,"last":"1998-07-12T19:00:00.000000Z","first":"Kashmir","mean":4.030000,"dear":["Éric \"X\" O'Neil"]}""", (await client.GetAnswerAsync("/sums", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Conditions_and_sorts_see_values_and_not_how_they_are_stored(string database)
    {
        await using var stored = await StartAsync(database);
        async Task<string> Titles(string query) => (await stored.Service.Client.GetAnswerAsync("/tracks?" + query, Cancellation)).Body;

        Assert.Equal("""["Kashmir","zebra","Été"]""", await Titles(""));
        Assert.Equal("""["Été","zebra","Kashmir"]""", await Titles("sort=price"));
        Assert.Equal("""["zebra","Été","Kashmir"]""", await Titles("sort=released"));
        Assert.Equal("""["Kashmir"]""", await Titles("price=0.99"));
        Assert.Equal("""["zebra"]""", await Titles("price=1.10"));
        Assert.Equal("""["Kashmir"]""", await Titles("below=1.1"));
        Assert.Equal("""["Été"]""", await Titles("cost=0.500"));
        Assert.Equal("""["Kashmir"]""", await Titles("released=1975-02-23T23:00:00Z"));
        Assert.Equal("""["Kashmir"]""", await Titles("before=1998-07-12T19:00:00Z"));
        Assert.Equal("""["Kashmir"]""", await Titles("heard=2009-02-13T23:31:30Z"));
        Assert.Equal("""["Été"]""", await Titles("noted=2010-01-01T00:00:00Z"));
        Assert.Equal("""["Kashmir"]""", await Titles("artist=Led%20Zeppelin"));
        Assert.Equal("""["zebra","Été"]""", await Titles("after=a"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_written_is_stored_as_others_store_it(string database)
    {
        await using var stored = await StartAsync(database);
        var client = stored.Service.Client;
        var made = await client.PostJsonAsync(
            "/tracks",
            """{ "title": "New", "artist": 3, "price": 12345678.91, "cost": 1.5, "released": "2026-07-01T10:00:00.5Z", "heard": "2026-07-01T10:00:00.9Z", "noted": "2026-07-01T10:00:00.25Z" }""",
            Cancellation);
        var row = made.Expect(HttpStatusCode.Created);
        Assert.Equal(
            """{"id":4,"title":"New","artist":3,"price":12345678.91,"cost":1.500,"plays":0,"released":"2026-07-01T10:00:00.500000Z","added":""" + row.GetProperty("added").GetRawText() + ""","heard":"2026-07-01T10:00:00.000000Z","noted":"2026-07-01T10:00:00.250000Z"}""",
            made.Body);
        async Task<string> Stored(string column) => Convert.ToString(await stored.ExecuteAsync($"SELECT CAST({column} AS TEXT) FROM \"track \"\"list\"\"\" WHERE \"Track Id\" = 4", Cancellation), null) ?? "";
        Assert.Equal("12345678.91", await Stored("\"UnitPrice\""));
        Assert.Equal("1.500", await Stored("cost"));
        Assert.Equal("2026-07-01 12:00:00.5", await Stored("released"));
        Assert.Equal("1782900000", await Stored("heard"));
        Assert.Equal("2026-07-01 10:00:00.25", await Stored("noted"));
        await stored.ExecuteAsync("UPDATE \"track \"\"list\"\"\" SET released = '2026-07-01 12:00' WHERE \"Track Id\" = 4", Cancellation);
        var read = (await client.SendJsonAsync(HttpMethod.Patch, "/tracks/4", """{ "price": 0.01 }""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("2026-07-01T10:00:00.000000Z", read.GetProperty("released").GetString());

        Assert.Equal(0.02m, (await client.SendJsonAsync(HttpMethod.Patch, "/tracks/4", """{ "price": 0.02, "released": null }""", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("price").GetDecimal());
        Assert.Equal(1.12m, (await client.PostJsonAsync("/tracks/4/raise", """{ "by": 1.1 }""", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("price").GetDecimal());
        Assert.Equal("1.12", await Stored("\"UnitPrice\""));
        Assert.Equal("", await Stored("released"));
        var many = (await client.PostJsonAsync("/tracks/many", """{ "tracks": [{ "title": "One", "price": 0.1, "noted": "2026-01-01T00:00:00Z" }, { "title": "Two", "price": 0.2 }] }""", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal(["One 0.10", "Two 0.20"], many.EnumerateArray().Select(each => $"{each.GetProperty("title")} {each.GetProperty("price")}"));
        var kept = (await client.SendJsonAsync(HttpMethod.Put, "/tracks", """{ "title": "One", "price": 0.3 }""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(0.3m, kept.GetProperty("price").GetDecimal());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Rules_hold_though_the_table_has_no_check(string database)
    {
        await using var stored = await StartAsync(database);
        var client = stored.Service.Client;
        (await client.PostJsonAsync("/tracks", """{ "title": "x", "price": 1 }""", Cancellation)).ExpectProblem(422, "body.title");
        (await client.PostJsonAsync("/tracks", """{ "title": "New", "price": 1, "plays": 101 }""", Cancellation)).ExpectProblem(422, "body.plays");
        (await client.PostJsonAsync("/tracks", """{ "title": "New", "price": 123456789.00 }""", Cancellation)).ExpectProblem(422, "body.price");
        (await client.PostJsonAsync("/tracks/1/raise", """{ "by": 99999999.99 }""", Cancellation)).ExpectProblem(422);
        (await client.PostJsonAsync("/tracks", """{ "title": "New", "price": 1, "artist": 99 }""", Cancellation)).ExpectProblem(422, "artist");
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Patch, "/tracks/1") { Content = new StringContent("""{ "artist": 99 }""", new MediaTypeHeaderValue("application/json")) }, Cancellation)).ExpectProblem(422, "artist");
        (await client.PostJsonAsync("/tracks", """{ "title": "Kashmir", "price": 1 }""", Cancellation)).ExpectFields(409);
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/artists/1"), Cancellation)).ExpectProblem(409);
        Assert.Equal(HttpStatusCode.NoContent, (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/artists/3"), Cancellation)).Status);
        (await client.PostJsonAsync("/notes", """{ "text": "on nothing", "track": 99 }""", Cancellation)).ExpectProblem(422, "track");
        Assert.Equal(HttpStatusCode.Created, (await client.PostJsonAsync("/notes", """{ "text": "on Kashmir", "track": 1 }""", Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_table_of_pairs_ties_rows(string database)
    {
        await using var stored = await StartAsync(database);
        var client = stored.Service.Client;
        Assert.Equal("""["Kashmir","zebra"]""", (await client.GetAnswerAsync("/playlists/1/tracks", Cancellation)).Body);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostJsonAsync("/playlists/2/tracks", """{ "tracks": [1, 3] }""", Cancellation)).Status);
        Assert.Equal("""["Kashmir","Été"]""", (await client.GetAnswerAsync("/playlists/2/tracks", Cancellation)).Body);
        (await client.PostJsonAsync("/playlists/2/tracks", """{ "tracks": [99] }""", Cancellation)).ExpectFields(422);
    }

    [Theory]
    [OnBothDatabases("DROP TABLE \"PlaylistTrack\"", "has no table 'PlaylistTrack'")]
    [OnBothDatabases("ALTER TABLE \"Artist\" RENAME COLUMN \"Name\" TO \"Called\"", "has no column 'Name'")]
    [OnBothDatabases("DROP TABLE \"PlaylistTrack\"; DROP TABLE \"Playlist\"; DROP TABLE notes; DROP TABLE \"track \"\"list\"\"\"; DROP TABLE \"Artist\"", "'Artist', 'track \"list\"', 'Playlist' and 1 more")]
    public async Task A_database_without_a_table_that_others_made_is_refused_in_one_line(string database, string change, string reason)
    {
        await using var stored = await StartAsync(database);
        await stored.StopAsync();
        await stored.ExecuteAsync(change, Cancellation);
        var result = await ServiceProcess.RunToExitAsync(stored.Options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Default", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<StoredService> StartAsync(string database) =>
        StoredService.StartAsync(Tables, database, OptionsAsync, Cancellation, (database == Databases.PostgreSql ? PostgreSql : Sqlite) + Rows);
}

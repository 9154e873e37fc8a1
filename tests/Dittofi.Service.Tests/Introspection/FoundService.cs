using System.Text.Json;
using System.Text.RegularExpressions;
using Dittofi.Cli.Introspection;
using Dittofi.Compiler;
using Dittofi.Compiler.Expansion;
using Dittofi.Compiler.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>A service on a schema that somebody else made: its models and their endpoints are what <c>new --from</c> wrote, but for the filters and sorts of tracks and a few endpoints by hand.</summary>
internal sealed partial class FoundService : IAsyncDisposable
{
    // Only endpoints written by hand go through relations, sort by two keys, or tie rows one by one.
    private const string ByHand = """
        endpoints:
          Priced:
            method: GET
            path: /priced-tracks
            variables: { query: { genre: "text?", below: "decimal(10,2)?", after: "text?", limit: "integer = 50" } }
            action:
              events:
                - list: Track
                  where:
                    - query.genre == null || track.genre?.name == query.genre
                    - query.below == null || track.unitPrice < query.below
                  orderBy: [-unitPrice, name]
                  after: ${query.after}
                  limit: ${query.limit}
                  next: next
                  total: total
                  as: rows
              response: { data: "${rows}", next: "${next}", total: "${total}" }
          PlaylistTracks:
            method: GET
            path: /playlists/{id:ID}/tracks
            action: { events: [{ count: Track, where: "track.playlists.any(p => p.id == path.id)", as: number }], response: "${number}" }
          LinkTrack:
            method: PUT
            path: /playlists/{id:ID}/tracks/{track:ID}
            action: { events: [{ get: Playlist, id: path.id, orFail: 404, as: playlist }, { link: playlist.tracks, to: "${path.track}" }], status: 204 }

        """;

    private readonly TemporaryFolder _folder;
    private readonly ServiceProcess _service;

    private FoundService(FoundSchema schema, TemporaryFolder folder, ServiceOptions options, ServiceProcess service, IReadOnlyList<string> models, DatabaseProject project)
    {
        _folder = folder;
        _service = service;
        (Schema, Options, Models, Project) = (schema, options, models, project);
    }

    /// <summary>A client of the running service.</summary>
    public HttpClient Client => _service.Client;

    /// <summary>The schema.</summary>
    public FoundSchema Schema { get; }

    /// <summary>How it is started, but for its database.</summary>
    public ServiceOptions Options { get; }

    /// <summary>The models.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>What <c>new --from</c> wrote.</summary>
    public DatabaseProject Project { get; }

    /// <summary>The path of the rows of a model.</summary>
    public static string PathOf(string model) => ApiModel.UsualPath(model);

    /// <summary>Makes the schema in a database, writes its models, compiles and starts the service.</summary>
    public static async Task<FoundService> StartAsync(FoundSchema schema, string database, SharedPostgres postgres, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        try
        {
            var connection = await MakeAsync(schema, database, folder, postgres, cancellationToken);
            var project = DatabaseProject.Read("found", DatabaseConnection.Parse(connection) ?? throw new InvalidOperationException("The connection is none."), hasApis: true);
            var written = project.Files.Single(file => file.Key == "models.yaml").Value;
            var models = WithSorts(written, schema);
            var id = written.Contains("type: integer, column", StringComparison.Ordinal) ? "integer" : "long";
            SourceText[] files =
            [
                .. project.Files.Where(file => file.Key == "dittofi.yaml").Select(file => new SourceText(file.Key, file.Value)),
                new SourceText("models.yaml", models),
                new SourceText("by-hand.yaml", ByHand.Replace(":ID}", $":{id}}}", StringComparison.Ordinal)),
            ];
            var assembly = ProjectBuilds.Write(new ProjectInput("found", [.. files]), folder.File("out"));
            var options = new ServiceOptions(assembly) { WorkingFolder = folder.Path };
            return new FoundService(schema, folder, options, await ServiceProcess.StartAsync(options.On(connection), cancellationToken), [.. Names().Matches(written).Select(model => model.Groups[1].Value)], project);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The rows of all pages.</summary>
    /// <param name="path">What to list, with a query.</param>
    /// <param name="betweenAsync">What happens between two pages.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async Task<IReadOnlyList<JsonElement>> WalkAsync(string path, Func<Task>? betweenAsync, CancellationToken cancellationToken)
    {
        var rows = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = (await Client.GetAnswerAsync(path + (after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : ""), cancellationToken)).Expect(System.Net.HttpStatusCode.OK);
            rows.AddRange(page.GetProperty("data").EnumerateArray());
            after = page.GetProperty("next").GetString();
            await (betweenAsync?.Invoke() ?? Task.CompletedTask);
        }

        return rows;
    }

    // What somebody who knows the tracks would say of them: no index of the schema leads with a name or a price.
    private static string WithSorts(string models, FoundSchema schema)
    {
        var track = models.IndexOf("\n  Track:\n", StringComparison.Ordinal);
        var api = models.IndexOf("    api: true\n", track, StringComparison.Ordinal);
        var names = string.Join(", ", schema.Sorts);
        return $"{models[..api]}    api: {{ filter: [id, {names}], sort: [{names}], total: true }}\n{models[(api + "    api: true\n".Length)..]}";
    }

    private static async Task<string> MakeAsync(FoundSchema schema, string database, TemporaryFolder folder, SharedPostgres postgres, CancellationToken cancellationToken)
    {
        var text = database == Databases.PostgreSql ? await postgres.CreateDatabaseAsync(cancellationToken) : $"Data Source={folder.File("found.db")}";
        await using System.Data.Common.DbConnection connection = database == Databases.PostgreSql ? new NpgsqlConnection(text + ";Pooling=false") : new SqliteConnection(text + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = schema.Script(database);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return text;
    }

    [GeneratedRegex(@"^  ([A-Z]\w*):$", RegexOptions.Multiline)]
    private static partial Regex Names();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dittofi.Cli.Introspection;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>A service on a schema that somebody else made: its models are what <c>new --from</c> wrote, its endpoints read and write all of them.</summary>
internal sealed partial class FoundService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private FoundService(TemporaryFolder folder, ServiceProcess service, IReadOnlyDictionary<string, string> models, DatabaseProject project)
    {
        _folder = folder;
        Service = service;
        Models = models;
        Project = project;
    }

    /// <summary>The running service.</summary>
    public ServiceProcess Service { get; }

    /// <summary>The models with their tables.</summary>
    public IReadOnlyDictionary<string, string> Models { get; }

    /// <summary>What <c>new --from</c> wrote.</summary>
    public DatabaseProject Project { get; }

    /// <summary>Makes the schema in a database, writes its models, compiles and starts the service.</summary>
    public static async Task<FoundService> StartAsync(FoundSchema schema, string database, FoundBuilds builds, SharedPostgres postgres, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        try
        {
            var connection = await MakeAsync(schema, database, folder, postgres, cancellationToken);
            var project = DatabaseProject.Read("found", DatabaseConnection.Parse(connection) ?? throw new InvalidOperationException("The connection is none."));
            var text = project.Files.Single(file => file.Key == "models.yaml").Value;
            var models = Names().Matches(text).ToDictionary(model => model.Groups["name"].Value, model => model.Groups["table"] is { Success: true, Value: var table } ? table.Trim('\'') : "");
            var assembly = builds.Assembly([.. project.Files.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)), KeyValuePair.Create("endpoints.yaml", Endpoints(models.Keys, text))]);
            var options = new ServiceOptions(assembly) { WorkingFolder = folder.Path };
            var service = await ServiceProcess.StartAsync(options.On(connection), cancellationToken);
            return new FoundService(folder, service, models, project);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Dispose();
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

    private static string Endpoints(IEnumerable<string> models, string text)
    {
        var id = text.Contains("type: integer, column", StringComparison.Ordinal) ? "integer" : "long";
        var endpoints = new StringBuilder("endpoints:\n");
        foreach (var model in models)
        {
            endpoints.Append(CultureInfo.InvariantCulture, $$"""
                  List{{model}}:
                    method: GET
                    path: /{{model}}
                    variables: { query: { after: "text?", limit: "integer = 100" } }
                    action: { events: [{ list: {{model}}, orderBy: id, after: "${query.after}", limit: "${query.limit}", next: next, total: total, as: rows }], response: { data: "${rows}", next: "${next}", total: "${total}" } }

                """);
        }

        endpoints.Append(CultureInfo.InvariantCulture, $$"""
              Filtered:
                method: GET
                path: /tracks
                variables: { query: { genre: "text?", below: "decimal(10,2)?", name: "text?", after: "text?", limit: "integer = 50" } }
                action:
                  events:
                    - list: Track
                      where:
                        - query.genre == null || track.genre?.name == query.genre
                        - query.below == null || track.unitPrice < query.below
                        - query.name == null || track.name.startsWith(query.name)
                      orderBy: [-unitPrice, name]
                      after: ${query.after}
                      limit: ${query.limit}
                      next: next
                      as: rows
                  response: { data: "${rows}", next: "${next}" }
              AddTrack: { method: POST, path: /tracks, variables: { body: Track }, action: { events: [{ create: Track, from: "${body}", as: made }], response: "${made}", status: 201 } }
              GetTrack: { method: GET, path: "/tracks/{id:{{id}}}", action: { events: [{ get: Track, id: path.id, orFail: 404, as: found }], response: "${found}" } }
              PutTrack: { method: PUT, path: "/tracks/{id:{{id}}}", variables: { body: Track }, action: { events: [{ update: Track, id: path.id, from: "${body}", orFail: 404, as: kept }], response: "${kept}" } }
              DeleteTrack: { method: DELETE, path: "/tracks/{id:{{id}}}", action: { events: [{ delete: Track, id: path.id, orFail: 404 }], status: 204 } }
              PlaylistTracks:
                method: GET
                path: /playlists/{id:{{id}}}/tracks
                action: { events: [{ count: Track, where: "track.playlists.any(p => p.id == path.id)", as: number }], response: "${number}" }
              LinkTrack:
                method: PUT
                path: /playlists/{id:{{id}}}/tracks/{track:{{id}}}
                action: { events: [{ get: Playlist, id: path.id, orFail: 404, as: playlist }, { link: playlist.tracks, to: "${path.track}" }], status: 204 }

            """);
        return endpoints.ToString();
    }

    [GeneratedRegex(@"^  (?<name>[A-Z]\w*):\n(?:    table: (?<table>.*)\n)?    managed: false", RegexOptions.Multiline)]
    private static partial Regex Names();
}

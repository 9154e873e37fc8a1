using System.Data.Common;
using Dittofi.Compiler.Binding;

namespace Dittofi.Cli.Introspection;

/// <summary>A project whose models are the tables of a live database.</summary>
/// <param name="Files">Path and content of its files.</param>
/// <param name="Summary">What became of the tables: a line each.</param>
internal sealed record DatabaseProject(IReadOnlyList<KeyValuePair<string, string>> Files, IReadOnlyList<string> Summary)
{
    /// <summary>Reads a database and drafts the project.</summary>
    /// <exception cref="DbException">It cannot be reached or read.</exception>
    /// <exception cref="ArgumentException">The connection string says what no connection can be made of.</exception>
    /// <param name="name">The project's name.</param>
    /// <param name="connection">The database.</param>
    /// <param name="hasApis">Whether the models are to be served.</param>
    public static DatabaseProject Read(string name, DatabaseConnection connection, bool hasApis)
    {
        var word = connection.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgresql";
        var drafts = DraftBuilder.Build(connection.Kind == DatabaseKind.Sqlite ? SqliteCatalog.Read(connection.Text) : PostgreSqlCatalog.Read(connection.Text), hasApis);
        IEnumerable<string> summary =
        [
            $"{drafts.Models.Count} tables became models, {drafts.Pairs} relations of many to many.",
            .. drafts.LeftOut.Select(left => "Left out: " + left),
            .. hasApis && drafts.Models.Count > 0 ? ["Their rows are read and written by whoever reaches the service; a model without 'api' is served to nobody."] : Array.Empty<string>(),
        ];
        return new DatabaseProject(
            [
                KeyValuePair.Create("dittofi.yaml", $"dittofi: 1\nname: {name}\nversion: 0.1.0\ndatabase: {word} # ConnectionStrings__Default says which\n"),
                KeyValuePair.Create("models.yaml", DraftWriter.Write(drafts, word)),
                KeyValuePair.Create(".gitignore", "out/\ndata/\n"),
            ],
            [.. summary]);
    }
}

using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Migrations;

/// <summary>The folder <c>migrations</c> of a project, in memory: the steps of its schema, which its author keeps, and what they come to.</summary>
/// <param name="Files">The steps, <c>migrations/&lt;database&gt;/NNNN_name.sql</c>, in order.</param>
/// <param name="Snapshot"><c>migrations/snapshot.json</c>; null where there is none yet.</param>
public sealed record MigrationFolder(ImmutableArray<SourceText> Files, SourceText? Snapshot)
{
    /// <summary>The folder's name in a project.</summary>
    public const string Name = "migrations";

    /// <summary>The snapshot's path in a project.</summary>
    public const string SnapshotPath = Name + "/snapshot.json";

    /// <summary>The steps of a database, in order, by their file names.</summary>
    internal IEnumerable<(string Name, SourceText File)> Of(DatabaseKind database)
    {
        var folder = FolderOf(database) + "/";
        return Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(file => (file.Path[folder.Length..], file));
    }

    /// <summary>The folder of a database's steps.</summary>
    internal static string FolderOf(DatabaseKind database) => $"{Name}/{Lowering.SqlValues.Dialect(database).Name}";
}

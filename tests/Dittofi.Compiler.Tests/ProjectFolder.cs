using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Project;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests;

/// <summary>Projects as the compiler takes them.</summary>
internal static class ProjectFolder
{
    /// <summary>The project in a folder, or null when a file of it was refused.</summary>
    public static ProjectInput? Read(string folder, DiagnosticBag diagnostics)
    {
        var files = ProjectFiles.Read(folder, Path.Combine(folder, "out"), diagnostics);
        var migrations = MigrationFiles.Read(folder, diagnostics);
        return diagnostics.HasErrors ? null : new ProjectInput(Path.GetFileName(folder), files) { Migrations = migrations };
    }

    /// <summary>The project in a folder of the repository, all of whose files can be read.</summary>
    public static ProjectInput Read(string path)
    {
        var bag = new DiagnosticBag();
        var input = Read(Repository.At(path), bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(input);
        return input;
    }

    /// <summary>A project of one file.</summary>
    public static ProjectInput Of(string yaml) => new("service", [new SourceText("dittofi.yaml", yaml)]);

    /// <summary>The same project for PostgreSQL.</summary>
    public static ProjectInput OnPostgreSql(ProjectInput input) =>
        input with { Files = [.. input.Files.Select(file => new SourceText(file.Path, file.Content.Replace("database: sqlite", "database: postgresql", StringComparison.Ordinal)))] };
}

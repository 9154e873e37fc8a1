using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Lowering;

/// <summary>The ordinary C# that lies beside the generated: what every service has, and what its database takes.</summary>
internal static class RuntimeFiles
{
    private const string Always = "runtime";
    private const string Target = "Runtime";
    private const string NoDatabase = "features/none";

    /// <summary>The copies for a program's database, or for none.</summary>
    public static IEnumerable<VerbatimCopy> Copies(BoundProgram program, TemplateLibrary library)
    {
        var folders = new[] { Always, program.UsesDatabase ? Feature(program.Project.Database) : NoDatabase };
        return folders.SelectMany(folder => library.List(folder).Select(name => new VerbatimCopy(name, Target + name[folder.Length..])));
    }

    /// <summary>The files that every service has, whatever its database.</summary>
    public static IEnumerable<GeneratedFile> All(Renderer renderer, TemplateLibrary library) =>
        library.List(Always).Select(name => renderer.Copy(name, Target + name[Always.Length..]));

    /// <summary>The names of the types of the runtime, of every database, so that changing the database renames nothing.</summary>
    public static IEnumerable<string> TypeNames(TemplateLibrary library) =>
        new[] { Always, Feature(DatabaseKind.Sqlite), Feature(DatabaseKind.PostgreSql) }
            .SelectMany(library.List)
            .Select(name => name[(name.LastIndexOf('/') + 1)..].Split('.')[0])
            .Distinct(StringComparer.Ordinal);

    private static string Feature(DatabaseKind database) => "features/" + SqlValues.Dialect(database).Name;
}

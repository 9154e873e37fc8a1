using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler;

/// <summary>What the emitted project file says, told to the compiler in process: one build or the other gives the same program.</summary>
internal static class ServiceProject
{
    /// <summary>What is compiled.</summary>
    public static CompileRequest Request(ProjectSymbol project, ImmutableArray<GeneratedFile> files, EarlyStart early) =>
        new(project.AssemblyName, project.Version, files, ReferenceSet.Default)
        {
            EmbeddedResources = [.. files.Where(file => file.Path.StartsWith("migrations/", StringComparison.Ordinal))],
            ImplicitUsings = false,
            Early = early,
        };

    /// <summary>The folder <c>bin/</c>.</summary>
    public static ImmutableArray<GeneratedFile> Package(BoundProgram program, CompiledAssembly assembly, ImmutableArray<GeneratedFile> files)
    {
        string[] every = [SqlDialect.Sqlite.Name, SqlDialect.PostgreSql.Name];
        string[] databases = program.UsesDatabase ? [SqlValues.Dialect(program.Project.Database).Name] : every;
        var settings = files.FirstOrDefault(file => file.Path == "appsettings.json");
        return ServicePackager.Default.Package(assembly, databases, settings, ServicePackager.HostRuntime);
    }
}

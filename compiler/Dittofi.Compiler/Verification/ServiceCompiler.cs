using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Dittofi.Compiler.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Dittofi.Compiler.Verification;

/// <summary>
/// Compiles an emitted service in process, with what `dotnet build -c Release` of the emitted project would say to the C# compiler and warnings as errors.
/// Analyzers and source generators are left out: emitted code uses none. Paths are relative to the output, so the bytes do not depend on where it lies.
/// </summary>
internal static class ServiceCompiler
{
    /// <summary>How emitted sources are read.</summary>
    internal static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Regular, ProjectSources.PreprocessorSymbols);

    public static CompileResult Compile(CompileRequest request, CancellationToken cancellation = default)
    {
        var compilation = CSharpCompilation.Create(
            request.AssemblyName,
            Parse(request, cancellation),
            request.References.References,
            Options(request));
        using var dll = new MemoryStream();
        using var pdb = new MemoryStream();
        using var win32Resources = compilation.CreateDefaultWin32Resources(versionResource: true, noManifest: true, manifestContents: null, iconInIcoFormat: null);
        var emitted = compilation.Emit(
            dll,
            pdb,
            win32Resources: win32Resources,
            manifestResources: request.EmbeddedResources.Select(file => Resource(request, file)),
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: request.AssemblyName + ".pdb", highEntropyVirtualAddressSpace: true),
            cancellationToken: cancellation);
        var problems = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsSuppressed).Select(Problem);
        return emitted.Success
            ? new CompileResult(new CompiledAssembly(request.AssemblyName, Bytes(dll), Bytes(pdb)), [])
            : new CompileResult(null, [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static CSharpCompilationOptions Options(CompileRequest request) => new(
        OutputKind.ConsoleApplication,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: request.CheckOverflow,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 10,
        // The SDK leaves these three out of every build: assembly versions that differ, and references without a strong name.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS8002", ReportDiagnostic.Suppress)],
        concurrentBuild: request.Concurrent,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static SyntaxTree[] Parse(CompileRequest request, CancellationToken cancellation)
    {
        var sources = request.Files
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Append(new GeneratedFile(ProjectSources.AssemblyInfoPath, Utf8(ProjectSources.AssemblyInfo(request.AssemblyName, request.Version))))
            .Concat(request.ImplicitUsings ? [new GeneratedFile(ProjectSources.GlobalUsingsPath, Utf8(ProjectSources.GlobalUsings()))] : [])
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .ToList();
        var trees = new SyntaxTree[sources.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = request.Concurrent ? -1 : 1 };
        Parallel.For(0, sources.Count, options, index => trees[index] = request.Early?.TreeOf(sources[index]) ?? EarlyStart.Parse(sources[index]));
        return trees;
    }

    private static ResourceDescription Resource(CompileRequest request, GeneratedFile file) => new(
        file.Path,
        () => new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Content) ?? [], writable: false),
        isPublic: true);

    private static CompileProblem Problem(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        if (!diagnostic.Location.IsInSource)
        {
            return new CompileProblem("", 0, 0, diagnostic.Id, message);
        }

        var place = diagnostic.Location.GetLineSpan();
        return new CompileProblem(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.Id, message);
    }

    private static ImmutableArray<byte> Utf8(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<byte> Bytes(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}

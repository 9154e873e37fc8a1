using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>
/// Says what is wrong with the compiler when it is given a mutant: an exception, an error without a place, no end, or code that does not compile. What
/// mutants emit is compiled once for each distinct output, against the service's runtime compiled once for each database.
/// </summary>
internal sealed class MutantJudge
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ReferenceSet>> _runtimes = new(StringComparer.Ordinal);
    private int _compiled;
    private int _refused;

    /// <summary>How many distinct outputs were compiled.</summary>
    public int Compiled => _compiled;

    /// <summary>How many mutants were refused with an error.</summary>
    public int Refused => _refused;

    /// <summary>What is wrong, or null.</summary>
    public string? Judge(ProjectInput input)
    {
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        try
        {
            var sources = Compilation.Sources(input, bag);
            var problem = bag.HasErrors ? Places(bag) : Compile(sources);
            Console.Error.WriteLine($"T {watch.ElapsedMilliseconds} {bag.HasErrors}");
            return problem ?? (watch.Elapsed > Patience ? $"took {watch.Elapsed}" : null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private string? Places(DiagnosticBag bag)
    {
        Interlocked.Increment(ref _refused);
        var lost = bag.ToSorted().FirstOrDefault(diagnostic => !IsPlaced(diagnostic.Span) || diagnostic.Message.Length == 0 || !diagnostic.Related.All(IsPlaced));
        return lost is null ? null : $"{lost.Descriptor.Code} has no place: {lost.Span.Start}+{lost.Span.Length} of {lost.Span.Source.Content.Length}";
    }

    private static bool IsPlaced(SourceSpan span) =>
        span.Source.Path.Length > 0 && span.Start >= 0 && span.Length >= 0 && span.End <= span.Source.Content.Length;

    private string? Compile(IReadOnlyList<GeneratedFile> sources)
    {
        var own = sources.Where(file => !IsRuntime(file) && file.Path.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        if (!_seen.TryAdd(Digest(own), 0))
        {
            return null;
        }

        Interlocked.Increment(ref _compiled);
        var runtime = sources.Where(IsRuntime).ToArray();
        var references = _runtimes.GetOrAdd(Digest(runtime), _ => new Lazy<ReferenceSet>(() => CompileRuntime(runtime))).Value;
        var result = ServiceCompiler.Compile(new CompileRequest("Mutant", "1.0.0", [.. own], references) { ImplicitUsings = false, Concurrent = false });
        return result.Assembly is null ? string.Join('\n', result.Problems.Select(problem => $"{problem}\n{Line(own, problem)}")) : null;
    }

    private static ReferenceSet CompileRuntime(GeneratedFile[] files)
    {
        var friend = CompiledCode.File("Friend.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Mutant\")]\ninternal static class Friend { private static void Main() { } }\n");
        var result = ServiceCompiler.Compile(new CompileRequest("Runtime", "1.0.0", [.. files, friend], ReferenceSet.Default) { ImplicitUsings = false });
        Assert.Empty(result.Problems);
        Assert.NotNull(result.Assembly);
        return ReferenceSet.Default.With(result.Assembly.Dll);
    }

    private static bool IsRuntime(GeneratedFile file) => file.Path.StartsWith("Runtime/", StringComparison.Ordinal);

    private static string Line(IEnumerable<GeneratedFile> files, CompileProblem problem) =>
        files.FirstOrDefault(file => file.Path == problem.Path) is { } file
            ? Encoding.UTF8.GetString(file.Content.AsSpan()).Split('\n').ElementAtOrDefault(problem.Line - 1)?.Trim() ?? ""
            : "";

    private static string Digest(IEnumerable<GeneratedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(file.Content.AsSpan());
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>
/// Compiles what thousands of mutants emit, many in one assembly. Of a mutant only those files are taken that differ from the original's or that use a type
/// of one that does; they stand in a namespace of the mutant's own, whose types win over the original's. The runtime is what any of them uses.
/// </summary>
internal sealed partial class MutantCompiler
{
    private const int BatchSize = 150;

    private readonly ImmutableDictionary<string, MutantSource> _original;
    private readonly Lazy<ReferenceSet> _references;
    private readonly ConcurrentDictionary<string, string> _mutants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GeneratedFile> _runtime = new(StringComparer.Ordinal);

    public MutantCompiler(ImmutableArray<GeneratedFile> original)
    {
        _original = ImmutableDictionary<string, MutantSource>.Empty.WithComparers(StringComparer.Ordinal);
        _original = Own(original).ToImmutableDictionary(StringComparer.Ordinal);
        AddRuntime(original);
        _references = new(() => Reference([.. original.Where(file => !IsRuntime(file)), .. _runtime.Values]));
    }

    /// <summary>How many distinct outputs there are.</summary>
    public int Count => _mutants.Count;

    /// <summary>Adds what a mutant emits, unless another emits the same.</summary>
    public void Add(string what, ImmutableArray<GeneratedFile> sources)
    {
        AddRuntime(sources);
        var own = Own(sources);
        var taken = own.Where(file => _original.GetValueOrDefault(file.Key)?.Text != file.Value.Text).ToDictionary(StringComparer.Ordinal);
        for (var before = -1; before != taken.Count;)
        {
            before = taken.Count;
            var types = taken.Values.SelectMany(file => file.Declared).ToHashSet(StringComparer.Ordinal);
            foreach (var (path, file) in own.Where(file => !taken.ContainsKey(file.Key) && file.Value.Words.Overlaps(types)))
            {
                taken.Add(path, file);
            }
        }

        // What a mutant emits is known by its text, with the paths between.
        _mutants.TryAdd(string.Concat(taken.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{Separator}{file.Key}\n{file.Value.Text}")), what);
    }

    /// <summary>What does not compile, one text for each mutant.</summary>
    public IEnumerable<string> Problems() => _mutants.OrderBy(mutant => mutant.Value, StringComparer.Ordinal).Chunk(BatchSize).SelectMany(Problems);

    private const char Separator = '\u0001';

    private IEnumerable<string> Problems(KeyValuePair<string, string>[] batch)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        var files = batch.SelectMany((mutant, index) => Files(mutant.Key, index)).Append(CompiledCode.File("Main.cs", "internal static class Entry { private static void Main() { } }\n")).ToImmutableArray();
        var result = ServiceCompiler.Compile(new CompileRequest("Mutant", "1.0.0", files, _references.Value) { ImplicitUsings = false });
        foreach (var problems in result.Problems.GroupBy(problem => problem.Path.Split('/')[0]))
        {
            var what = problems.Key.StartsWith('M') && int.TryParse(problems.Key.AsSpan(1), out var index) ? batch[index].Value : problems.Key;
            yield return $"{what}:\n{string.Join('\n', problems.Select(problem => $"{problem}\n    {Line(files, problem)}"))}";
        }
    }

    private static IEnumerable<GeneratedFile> Files(string mutant, int index)
    {
        var files = mutant.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        var spaces = files.Select(file => NamespaceLine().Match(file).Groups[1].Value).Where(space => space.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var usings = string.Concat(spaces.Select(space => $"using M{index}.{space};\n"));
        foreach (var file in files)
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            var (path, text) = (file[..end], file[(end + 1)..]);
            var moved = path == "Program.cs"
                ? Wrapped(text, $"M{index}", usings)
                : NamespaceLine().Replace(text, match => $"using App.{match.Groups[1].Value};\nnamespace M{index}.{match.Groups[1].Value};\n{usings}", 1);
            yield return CompiledCode.File($"M{index}/{path}", moved);
        }
    }

    // A program has one Program.cs, so those of mutants become methods.
    private static string Wrapped(string program, string space, string usings)
    {
        var lines = program.Split('\n');
        var last = Array.FindLastIndex(lines, line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal));
        var head = string.Join('\n', lines.Take(last + 1));
        var body = string.Join('\n', lines.Skip(last + 1));
        return $"{head}\nnamespace {space};\n{usings}internal static class Start\n{{\n    private static async System.Threading.Tasks.Task<int> RunAsync(string[] args)\n    {{\n{body}\n    }}\n}}\n";
    }

    private static ReferenceSet Reference(ImmutableArray<GeneratedFile> original)
    {
        var friend = CompiledCode.File("Friend.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Mutant\")]\n");
        var result = ServiceCompiler.Compile(new CompileRequest("Original", "1.0.0", [.. original, friend], ReferenceSet.Default) { ImplicitUsings = false });
        Assert.Empty(result.Problems);
        Assert.NotNull(result.Assembly);
        return ReferenceSet.Default.With(result.Assembly.Dll);
    }

    private void AddRuntime(ImmutableArray<GeneratedFile> sources)
    {
        foreach (var file in sources.Where(IsRuntime))
        {
            _runtime.TryAdd(file.Path, file);
        }
    }

    private static bool IsRuntime(GeneratedFile file) => file.Path.StartsWith("Runtime/", StringComparison.Ordinal);

    // Most files of a mutant are the original's, byte for byte, and what is known of those is kept.
    private Dictionary<string, MutantSource> Own(IEnumerable<GeneratedFile> files) =>
        files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !IsRuntime(file))
            .ToDictionary(file => file.Path, file => _original.GetValueOrDefault(file.Path) is { } known && known.IsOf(file) ? known : new MutantSource(file), StringComparer.Ordinal);

    private static string Line(IEnumerable<GeneratedFile> files, CompileProblem problem) =>
        files.FirstOrDefault(file => file.Path == problem.Path) is { } file
            ? Encoding.UTF8.GetString(file.Content.AsSpan()).Split('\n').ElementAtOrDefault(problem.Line - 1)?.Trim() ?? ""
            : "";

    [GeneratedRegex(@"^namespace App\.(\w+);\n", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Dittofi.Compiler.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dittofi.Compiler.Verification;

/// <summary>
/// What a build can do before it knows the program: parse the files that every service has, load the references, and take Roslyn through a
/// small compilation, so that its code is ready when the service's turn comes. It runs beside the reading and rendering and changes no byte.
/// </summary>
internal sealed class EarlyStart
{
    private const string Sample = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        internal sealed record Row { public required string Text { get; init; } public required int? Number { get; init; } }
        internal static class Sample
        {
            private const string Sql = $"select {nameof(Row)}";
            public static async Task<Row?> RunAsync(Func<Row, Task<int>> work, IReadOnlyList<Row> rows)
            {
                foreach (var row in rows)
                {
                    if (row is { Number: { } number } && await work(row) > number) { return row; }
                }

                return rows.Count switch { 0 => null, _ => new Row { Text = Sql + rows[0].Text, Number = rows[0].Number ?? 1 } };
            }

            public static Task<Row?> Main() => RunAsync(static row => Task.FromResult(row.Text.Length), [new Row { Text = "a", Number = null }]);
        }
        """;

    private readonly Task<ImmutableDictionary<string, SyntaxTree>> _trees;

    private EarlyStart(Task<ImmutableDictionary<string, SyntaxTree>> trees) => _trees = trees;

    /// <summary>Starts on other threads.</summary>
    /// <param name="files">Makes the files that every service has.</param>
    public static EarlyStart Begin(Func<IEnumerable<GeneratedFile>> files)
    {
        _ = Task.Run(WarmUp);
        return new EarlyStart(Task.Run(() => files().Where(IsSource).ToImmutableDictionary(file => file.Path, Parse, StringComparer.Ordinal)));
    }

    /// <summary>The tree of a file, parsed early where its text is the same.</summary>
    public SyntaxTree TreeOf(GeneratedFile file) =>
        _trees.Result.TryGetValue(file.Path, out var tree) && tree.GetText().ContentEquals(TextOf(file)) ? tree : Parse(file);

    /// <summary>The tree of a file.</summary>
    public static SyntaxTree Parse(GeneratedFile file) => CSharpSyntaxTree.ParseText(TextOf(file), ServiceCompiler.ParseOptions, file.Path);

    private static bool IsSource(GeneratedFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal);

    private static SourceText TextOf(GeneratedFile file)
    {
        var bytes = ImmutableCollectionsMarshal.AsArray(file.Content) ?? [];
        return SourceText.From(bytes, bytes.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }

    private static void WarmUp()
    {
        var tree = CSharpSyntaxTree.ParseText(Sample, ServiceCompiler.ParseOptions);
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        using var output = new MemoryStream();
        CSharpCompilation.Create("Sample", [tree], ReferenceSet.Default.References, options).Emit(output);
    }
}

using Dittofi.Compiler.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Tests.Emit;

/// <summary>The types refuse strings at compile time, so these tests compile snippets against the library as it is.</summary>
public sealed class HoleTests
{
    [Theory]
    [InlineData("CSharpCode.Of($\"{code} + {code}\")", true)]
    [InlineData("CSharpCode.Of($\"{text}\")", false)]
    [InlineData("CSharpCode.Of(text)", false)]
    [InlineData("CSharpCode.Of($\"{1}\")", false)]
    [InlineData("CSharpCode.Of($\"{code:x}\")", false)]
    [InlineData("CSharpCode.Of($\"{sql}\")", false)]
    [InlineData("new CSharpCode(text, true)", false)]
    [InlineData("SqlText.Of($\"select {sql}\")", true)]
    [InlineData("SqlText.Of($\"select {text}\")", false)]
    [InlineData("SqlText.Of($\"select {code}\")", false)]
    [InlineData("SqlText.Of(text)", false)]
    [InlineData("EmitObject.Empty.With(\"a\", text)", false)]
    [InlineData("EmitObject.Empty.With(\"a\", sql)", true)]
    public void A_hole_takes_safe_parts_only(string expression, bool compiles)
    {
        var source = $$"""
            using Dittofi.Compiler.Emit;
            static class Snippet
            {
                static object Make(CSharpCode code, SqlText sql, string text) => {{expression}};
            }
            """;
        // The name is one that the library shows its internals to.
        var compilation = CSharpCompilation.Create(
            "Dittofi.Benchmarks",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. TestReferences.All.References, MetadataReference.CreateFromFile(typeof(ServiceCompiler).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(compiles, !errors.Any());
    }

    [Fact]
    public void Nothing_calls_the_handlers_by_hand()
    {
        var callers = Directory.EnumerateFiles(RepositoryFolder.Combine("compiler"), "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains(".AppendLiteral(", StringComparison.Ordinal)
                || (File.ReadAllText(path).Contains("CodeHandler(", StringComparison.Ordinal) && !path.EndsWith("CSharpCodeHandler.cs", StringComparison.Ordinal))
                || (File.ReadAllText(path).Contains("TextHandler(", StringComparison.Ordinal) && !path.EndsWith("SqlTextHandler.cs", StringComparison.Ordinal)));
        Assert.Empty(callers);
    }

    [Fact]
    public void Safe_text_is_made_in_Emit_alone()
    {
        var makers = typeof(ServiceCompiler).Assembly.GetTypes()
            .Where(type => typeof(Dittofi.Compiler.Emit.ISafeText).IsAssignableFrom(type) && type.Namespace != typeof(Dittofi.Compiler.Emit.ISafeText).Namespace);
        Assert.Empty(makers);
    }
}

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>The types that a source declares.</summary>
internal static class CSharpNames
{
    public static IEnumerable<string> In(string source) => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
        .GetRoot(TestContext.Current.CancellationToken)
        .DescendantNodes()
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(type => type.Identifier.ValueText);
}

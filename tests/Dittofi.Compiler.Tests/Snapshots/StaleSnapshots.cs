using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Tests.Snapshots;

/// <summary>
/// Finds verified files that no test asks for, from the sources, so that a filtered run finds the same: the file's class
/// must lie beside it, have the method, call the verifier in it, and hold the name after the underscore as a literal.
/// </summary>
internal static class StaleSnapshots
{
    private const string Marker = ".verified.";

    public static IEnumerable<string> Find(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Marker + "*", SearchOption.AllDirectories)
            .Where(path => !IsAskedFor(path))
            .Order(StringComparer.Ordinal);

    private static bool IsAskedFor(string path)
    {
        var stem = Path.GetFileName(path)[..Path.GetFileName(path).IndexOf(Marker, StringComparison.Ordinal)];
        var dot = stem.IndexOf('.', StringComparison.Ordinal);
        var source = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, (dot < 0 ? stem : stem[..dot]) + ".cs");
        return dot >= 0 && File.Exists(source) && MethodsThatVerify(source).Any(method => Fits(method, stem[(dot + 1)..]));
    }

    private static IEnumerable<MethodDeclarationSyntax> MethodsThatVerify(string source) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(source)).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == nameof(SnapshotVerifier)));

    private static bool Fits(MethodDeclarationSyntax method, string wanted)
    {
        var name = method.Identifier.ValueText;
        if (wanted == name)
        {
            return true;
        }

        // Attributes are part of the method's node: a row's InlineData counts as well.
        return wanted.StartsWith(name + "_", StringComparison.Ordinal)
            && method.DescendantTokens().Any(token =>
                token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == wanted[(name.Length + 1)..]);
    }
}

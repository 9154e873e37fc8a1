using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Tests.Architecture;

/// <summary>A C# file of the repository, parsed.</summary>
/// <param name="Path">Its path from the root, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public SyntaxNode Root => _root.Value;

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    /// <summary>Every name in the code: in using directives, types and expressions; not in comments or text.</summary>
    public IEnumerable<string> Names => Root.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    public IEnumerable<string> Usings =>
        Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.NamespaceOrType.ToString());

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Reads the C# files of the given folders of the repository.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(params IEnumerable<string> folders) =>
        [.. from folder in folders
            let root = Repository.At(folder)
            where Directory.Exists(root)
            from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let relative = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
            where !relative.Split('/').Any(part => part is "bin" or "obj" or "artifacts")
            orderby relative
            select new SourceFile(relative, File.ReadAllText(path))];
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Tests.Architecture;

/// <summary>The rules of compiler/docs/architecture.md that a source alone can break; each gives its violations.</summary>
internal static class SourceRules
{
    private const string Library = "compiler/Dittofi.Compiler";
    private const int MostLines = 400;
    private const int UsualLines = 220;

    private static readonly string[] LeftUndone = ["TODO", "FIXME", "HACK"];

    public static IEnumerable<string> TooLong(IReadOnlyList<SourceFile> files)
    {
        var tooLong = files.Where(file => file.Lines > MostLines).Select(file => $"{file.Path}: {file.Lines} lines");
        var large = files.Where(file => file.Lines > UsualLines).ToList();
        return large.Count * 10 > files.Count
            ? tooLong.Append($"more than one file in ten has over {UsualLines} lines: {string.Join(", ", large.Select(file => file.Path))}")
            : tooLong;
    }

    public static IEnumerable<string> SeveralTypes(IEnumerable<SourceFile> files) =>
        from file in files
        let count = file.TopLevelTypes.Count()
        where count > 1
        select $"{file.Path}: {count} types";

    /// <summary>The first two parts of the path name the project, whose name is the root namespace.</summary>
    public static IEnumerable<string> NamespaceIsNotFolder(IEnumerable<SourceFile> files) =>
        from file in files
        let folders = file.Path.Split('/')[1..^1]
        from declared in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != string.Join('.', folders)
        select $"{file.Path}: namespace {declared.Name}";

    /// <summary>Names of a package, or of one of its types, outside the one room that knows it.</summary>
    public static IEnumerable<string> NamedOutside(IEnumerable<SourceFile> files, string room, params IEnumerable<string> names) =>
        from file in files
        where !file.IsUnder($"{Library}/{room}")
        from name in file.Names.Intersect(names)
        select $"{file.Path}: {name} belongs to {room}/";

    public static IEnumerable<string> EventKindsNamedOutside(IReadOnlyList<SourceFile> files)
    {
        var kinds = files.Where(file => file.IsUnder($"{Library}/Events"))
            .SelectMany(file => file.TopLevelTypes.OfType<ClassDeclarationSyntax>())
            .Where(type => type.BaseList?.Types.Any(each => each.Type is SimpleNameSyntax { Identifier.ValueText: "EventKind" }) == true)
            .Select(type => type.Identifier.ValueText)
            .Where(name => name != "EventKind")
            .ToList();
        return from file in files
               where !file.IsUnder($"{Library}/Events") && !file.Path.EndsWith("/EventCatalog.cs", StringComparison.Ordinal)
               from name in file.Names.Intersect(kinds)
               select $"{file.Path}: {name} is named outside Events/";
    }

    public static IEnumerable<string> TextDependsOn(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsUnder($"{Library}/Text")
        from name in file.Usings
        where name != "System" && !name.StartsWith("System.", StringComparison.Ordinal)
        select $"{file.Path}: using {name}";

    public static IEnumerable<string> NullForgiven(IEnumerable<SourceFile> files) =>
        from file in files
        from node in file.Root.DescendantNodes()
        where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        select $"{file.Path}: {node}";

    public static IEnumerable<string> Undone(IEnumerable<SourceFile> files) =>
        from file in files
        from word in LeftUndone.Where(word => file.Text.Contains(word, StringComparison.Ordinal))
            .Concat(file.Names.Where(name => name == nameof(NotImplementedException)))
        select $"{file.Path}: {word}";
}

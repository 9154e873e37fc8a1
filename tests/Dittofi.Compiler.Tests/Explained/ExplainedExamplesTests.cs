using System.Text.RegularExpressions;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Tests.Explained;

/// <summary>
/// The examples that <c>dittofi explain</c> and the reference show, each completed to a project: the wrong one is told by its code and has no other
/// error, the right one has neither. <c>tests/explained/contexts.txt</c> says in which context a code's examples stand.
/// </summary>
public sealed partial class ExplainedExamplesTests
{
    private const string None = "none:";

    private static readonly Dictionary<string, string> Contexts = File.ReadLines(Path.Combine(ExampleContext.Folder, "contexts.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToDictionary(line => line[..7], line => line[8..], StringComparer.Ordinal);

    public static TheoryData<string> Codes => [.. Contexts.Where(each => !each.Value.StartsWith(None, StringComparison.Ordinal)).Select(each => each.Key)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_code_and_no_other_error(string code)
    {
        var found = Check(Contexts[code].Split(' ')[0], Example(code, "wrong"));
        Assert.Contains(found, each => each.Descriptor.Code == code);
        Assert.Empty(found.Where(each => each.Descriptor.Severity == DiagnosticSeverity.Error && each.Descriptor.Code != code).Select(Told));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_has_no_error_and_does_not_give_the_code(string code)
    {
        var found = Check(Contexts[code].Split(' ')[^1], Example(code, "right"));
        Assert.Empty(found.Where(each => each.Descriptor.Severity == DiagnosticSeverity.Error || each.Descriptor.Code == code).Select(Told));
    }

    [Fact]
    public void Every_code_has_a_context_or_a_reason_to_have_none_and_every_context_a_code()
    {
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Code), Contexts.Keys.Order(StringComparer.Ordinal));
        Assert.All(Contexts.Values.Where(context => context.StartsWith(None, StringComparison.Ordinal)), context => Assert.True(context.Length > None.Length + 10));
        var used = Contexts.Values.Where(context => !context.StartsWith(None, StringComparison.Ordinal)).SelectMany(context => context.Split(' '));
        var there = Directory.EnumerateFiles(ExampleContext.Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Diagnostic> Check(string context, string example) =>
        [.. Compilation.Check(new ProjectInput("example", [.. ExampleContext.Complete(context, example)])).Diagnostics];

    private static string Example(string code, string side)
    {
        var page = Assert.IsType<DiagnosticDescriptor>(DiagnosticCatalog.Find(code)).Explanation.ReplaceLineEndings("\n").TrimEnd('\n');
        return string.Join('\n', Examples().Match(page).Groups[side].Value.Split('\n').Select(line => line.Length > 4 ? line[4..] : ""));
    }

    private static string Told(Diagnostic found) => $"{found.Span.Position.Line}: {found.Descriptor.Code} {found.Message}";

    [GeneratedRegex(@"\n\nWrong:\n\n(?<wrong>.*)\n\nRight:\n\n(?<right>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Examples();
}

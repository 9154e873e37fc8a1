using System.Text.RegularExpressions;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>Holds the case folders to the catalogues: what can be written and what can be said has a case that shows it.</summary>
public sealed partial class CaseCatalogTests
{
    /// <summary>What no folder of YAML under version control can give, and which tests give it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Exempt = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DIT0001"] = "a folder without dittofi.yaml is no case; ProjectFilesTests",
        ["DIT0002"] = "needs a file without read permission; ProjectFilesTests",
        ["DIT0003"] = "needs megabytes; ProjectFilesTests",
        ["DIT0004"] = "needs bytes that editors and git would mend; ProjectFilesTests",
        ["DIT0005"] = "needs a pipe; ProjectFilesTests",
        ["DIT0006"] = "needs a link out of the repository; ProjectFilesTests",
        ["DIT0007"] = "needs ten thousand files; ProjectFilesTests",
        ["DIT0131"] = "needs a hundred thousand values; YamlRefusalTests",
        ["DIT0801"] = "is about the disk; OutputWriterTests",
        ["DIT0901"] = "is the compiler's own fault; MutationTests prove its absence",
        ["DIT0902"] = "is the compiler's own fault; MutationTests prove its absence",
    };

    [Fact]
    public void Every_diagnostic_has_a_case_that_gives_it()
    {
        var given = CaseFolders.Names
            .Select(name => Path.Combine(CaseFolders.PathOf(name), CaseFolders.Diagnostics))
            .Where(File.Exists)
            .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        var missing = DiagnosticCatalog.All.Where(descriptor => !given.Contains(descriptor.Code) && !Exempt.ContainsKey(descriptor.Code));
        Assert.Empty(missing.Select(descriptor => $"{descriptor.Code} {descriptor.Title}"));
        Assert.DoesNotContain(Exempt.Keys, code => given.Contains(code) || DiagnosticCatalog.Find(code) is null);
    }

    [Fact]
    public void Every_event_kind_has_templates_and_a_passing_and_a_failing_case()
    {
        var problems = EventCatalog.All.SelectMany(kind => Problems(kind.Name, kind.TemplateFolder));
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_type_and_every_rule_has_a_passing_and_a_failing_case()
    {
        var places = TypeTable.Words.Append("record").Select(type => $"types/{type}").Concat(RulesSyntax.Keys.Select(rule => $"rules/{rule.Name}"));
        var missing = places.Where(place => !Expects(place, "passing", expected: true) || !Expects(place, "failing", expected: false));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_templates_and_no_cases_are_left_of_a_kind_that_is_gone()
    {
        var known = EventCatalog.All.SelectMany(kind => new[] { kind.Name, kind.TemplateFolder }).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Folders("runtime-templates/events").Concat(Folders("tests/cases/events")), name => !known.Contains(name));
    }

    private static bool Expects(string place, string name, bool expected)
    {
        var folder = CaseFolders.PathOf($"{place}/{name}");
        return expected
            ? Directory.Exists(Path.Combine(folder, CaseFolders.Expected))
            : Path.Combine(folder, CaseFolders.Diagnostics) is var path && File.Exists(path) && File.ReadAllText(path).Contains(": error ", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Problems(string kind, string folder)
    {
        if (!Directory.Exists(Repository.At($"runtime-templates/events/{folder}")))
        {
            yield return $"{kind} has no folder runtime-templates/events/{folder}";
        }

        var cases = CaseFolders.Names.Where(name => name.StartsWith($"events/{kind}/", StringComparison.Ordinal)).Select(CaseFolders.PathOf).ToList();
        if (!cases.Any(folder => Path.Combine(folder, CaseFolders.Expected, "Actions") is var actions && Directory.Exists(actions) && Directory.EnumerateFiles(actions, "*.cs").Any()))
        {
            yield return $"{kind} has no case under tests/cases/events/{kind} that expects an action";
        }

        if (!cases.Any(folder => Path.Combine(folder, CaseFolders.Diagnostics) is var path && File.Exists(path) && File.ReadAllText(path).Contains(": error ", StringComparison.Ordinal)))
        {
            yield return $"{kind} has no case under tests/cases/events/{kind} that expects an error";
        }
    }

    private static IEnumerable<string> Folders(string path) => Directory.EnumerateDirectories(Repository.At(path)).Select(folder => Path.GetFileName(folder));

    [GeneratedRegex("DIT[0-9]{4}(?=: )")]
    private static partial Regex Code();
}

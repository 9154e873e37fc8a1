using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expansion;
using Dittofi.Compiler.Explanations;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Templates;
using Dittofi.Compiler.Tests.Snapshots;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>How many statements the events of the cases send: as many as their facts say, which the transaction follows from, and as is expected.</summary>
public sealed class StatementTests
{
    private static readonly string[] Queries = ["queries/", "events/get/", "events/list/"];

    [Fact]
    public void An_event_sends_as_many_statements_as_its_facts_say()
    {
        var sent = Sent().ToList();
        Assert.Empty(sent.Where(each => each.Statements != each.Event.Effects.Count())
            .Select(each => $"{each.Case} {each.Action}: {each.Event.Head.Kind.Name} sends {each.Statements} statements, its facts say {each.Event.Effects.Count()}"));
        Assert.True(sent.Count > 50, $"Only {sent.Count} events.");
    }

    // A line for each action, with the number of each event's statements: a case that is new or that changes is named by it.
    [Fact]
    public void Every_event_of_the_cases_sends_the_expected_number_of_statements() =>
        SnapshotVerifier.Verify(string.Concat(Sent().GroupBy(each => (each.Case, each.Action), each => $"{each.Event.Head.Kind.Name} {each.Statements}")
            .Select(action => $"{action.Key.Case} {action.Key.Action}: {string.Join(", ", action)}\n")));

    [Fact]
    public void Every_case_of_a_query_expects_its_statements()
    {
        var missing = CaseFolders.Names.Where(name => IsBuilt(name) && Queries.Any(area => name.StartsWith(area, StringComparison.Ordinal)))
            .Where(name => !File.Exists(Path.Combine(CaseFolders.PathOf(name), CaseFolders.Expected, CaseFolders.Explained)));
        Assert.Empty(missing);
    }

    // The events of the cases without an error that send statements, or should.
    private static IEnumerable<(string Case, string Action, BoundEvent Event, int Statements)> Sent() =>
        from name in CaseFolders.Names.Where(name => !IsRefused(name))
        let program = Bind(name)
        let explainer = new ActionExplainer(program, TemplateLibrary.Default)
        from action in program.AllActions
        from each in explainer.Statements(action)
        where each.Statements.Count > 0 || each.Event.Effects.Any()
        select (name, action.Name, each.Event, each.Statements.Count);

    private static BoundProgram Bind(string name)
    {
        var diagnostics = new DiagnosticBag();
        var input = ProjectFolder.Read(CaseFolders.PathOf(name), diagnostics);
        Assert.NotNull(input);
        return ProgramBinder.Bind(ApiExpansion.Expand(new ProjectReader(diagnostics).Read(input.Files), diagnostics).Project, diagnostics);
    }

    private static bool IsRefused(string name) =>
        Path.Combine(CaseFolders.PathOf(name), CaseFolders.Diagnostics) is var path && File.Exists(path) && File.ReadAllText(path).Contains(": error ", StringComparison.Ordinal);

    private static bool IsBuilt(string name) => Directory.Exists(Path.Combine(CaseFolders.PathOf(name), CaseFolders.Expected, "Actions"));
}

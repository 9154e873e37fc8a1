using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Explanations;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>How many statements the queries of the cases send: as many as their facts say, which the transaction follows from, and as the case expects.</summary>
public sealed class StatementTests
{
    private static readonly string[] Queries = ["queries/", "events/get/", "events/list/"];

    [Fact]
    public void A_query_sends_as_many_statements_as_its_facts_say()
    {
        var problems = new List<string>();
        var count = 0;
        foreach (var name in CaseFolders.Names.Where(IsBuilt))
        {
            var diagnostics = new DiagnosticBag();
            if (ProjectFolder.Read(CaseFolders.PathOf(name), diagnostics) is not { } input)
            {
                continue;
            }

            var program = ProgramBinder.Bind(new ProjectReader(diagnostics).Read(input.Files), diagnostics);
            var explainer = new ActionExplainer(program, TemplateLibrary.Default);
            foreach (var (bound, statements) in program.AllActions.SelectMany(explainer.Statements).Where(each => each.Event.Queries.Any()))
            {
                count++;
                if (statements.Count != bound.Effects.Count())
                {
                    problems.Add($"{name}: {bound.Head.Kind.Name} sends {statements.Count} statements, its facts say {bound.Effects.Count()}");
                }
            }
        }

        Assert.Empty(problems);
        Assert.True(count > 50, $"Only {count} queries.");
    }

    [Fact]
    public void Every_case_of_a_query_expects_its_statements()
    {
        var missing = CaseFolders.Names.Where(name => IsBuilt(name) && Queries.Any(area => name.StartsWith(area, StringComparison.Ordinal)))
            .Where(name => !File.Exists(Path.Combine(CaseFolders.PathOf(name), CaseFolders.Expected, CaseFolders.Explained)));
        Assert.Empty(missing);
    }

    private static bool IsBuilt(string name) => Directory.Exists(Path.Combine(CaseFolders.PathOf(name), CaseFolders.Expected, "Actions"));
}

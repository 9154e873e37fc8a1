using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Tests.Mutation;

namespace Dittofi.Compiler.Tests.ExpressionFuzz;

/// <summary>Expressions written at random: the compiler refuses each at its place, or what it makes of it compiles.</summary>
public sealed class ExpressionFuzzTests
{
    private const int Actions = 24;
    private const int MostRounds = 12;

    [Theory]
    [InlineData("sqlite", 20_261_101)]
    [InlineData("postgresql", 20_261_102)]
    public void Every_expression_is_refused_at_its_place_or_compiles(string database, int seed)
    {
        var project = new ExpressionProject(database, seed, Actions);
        var slots = project.Slots;
        var refused = new HashSet<int>();
        for (var round = 0; ; round++)
        {
            var findings = Compilation.Check(project.Without(refused)).Diagnostics;
            Assert.True(Findings.Fault(findings) is null, $"Seed {seed}: {Findings.Fault(findings)}");
            var errors = findings.Where(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                break;
            }

            // What an expression proves of optional values holds for those after it, so one that goes may take others along.
            Assert.True(round < MostRounds, $"Seed {seed}: there is no end of errors.");
            var before = refused.ToHashSet();
            foreach (var error in errors)
            {
                var line = error.Span.Position.Line;
                Assert.True(slots.ContainsKey(line) && !before.Contains(line), $"Seed {seed}: {error.Descriptor.Code} at {line}:{error.Span.Position.Column}, where nothing is wrong: {error.Message}\n{error.Span.Source.GetLine(line)}");
                refused.Add(line);
            }
        }

        var all = slots.Count;
        var kept = all - refused.Count;
        Assert.True(all >= 1_000, $"Only {all} expressions.");
        Assert.True(kept >= all / 2 && refused.Count >= all / 20, $"Seed {seed}: {kept} of {all} kept, {refused.Count} refused.");
        var result = Compilation.Build(project.Without(refused), new BuildOptions());
        Assert.False(result.IsCompilerFault, $"Seed {seed}:\n{string.Join('\n', result.Diagnostics.Where(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error).Select(finding => $"{finding.Descriptor.Code} {finding.Message}").Take(40))}");
    }
}

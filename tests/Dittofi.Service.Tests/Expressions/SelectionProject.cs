using System.Globalization;
using Dittofi.Compiler;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>A service that lists rows with fields at random.</summary>
internal sealed class SelectionProject
{
    private const int MostRounds = 8;

    private SelectionProject(ProjectInput input, BoundProgram program, IReadOnlyList<string> fields) => (Input, Program, Fields) = (input, program, fields);

    /// <summary>The definitions.</summary>
    public ProjectInput Input { get; }

    /// <summary>The fields; the number of one is in the path of its endpoint.</summary>
    public IReadOnlyList<string> Fields { get; }

    private BoundProgram Program { get; }

    /// <summary>A project of so many random fields, but for those that the compiler refuses.</summary>
    public static SelectionProject Make(string database, int seed, int count)
    {
        var generator = new SelectionGenerator(new Random(seed));
        var fields = Enumerable.Range(0, count).Select(_ => generator.Field()).ToList();
        for (var round = 0; round < MostRounds; round++)
        {
            var text = Write(database, fields);
            var input = new ProjectInput("relations", [new SourceText("dittofi.yaml", text)]);
            var refused = Compilation.Check(input).Diagnostics.Where(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error).ToList();
            if (refused.Count == 0)
            {
                var diagnostics = new DiagnosticBag();
                return new SelectionProject(input, ProgramBinder.Bind(new ProjectReader(diagnostics).Read(input.Files), diagnostics), fields);
            }

            var before = text[..text.IndexOf("# fields", StringComparison.Ordinal)].Count(character => character == '\n') + 1;
            var at = refused.Select(finding => finding.Span.Position.Line - before - 1).ToHashSet();
            Assert.All(at, line => Assert.InRange(line, 0, fields.Count - 1));
            fields = [.. fields.Where((_, index) => !at.Contains(index))];
        }

        throw new InvalidOperationException($"Seed {seed}: there is no end of errors.");
    }

    /// <summary>What the service of a number reads of each row.</summary>
    public Selection Selection(int number) => Program.Actions
        .Single(each => each.Name == string.Create(CultureInfo.InvariantCulture, $"Sql{number}"))
        .Body.Flatten().Select(bound => bound.Selection).OfType<Selection>().Single();

    private static string Write(string database, List<string> fields)
    {
        var numbers = Enumerable.Range(0, fields.Count).ToList();
        var endpoints = numbers.Select(number => $$"""  Sql{{number}}: { method: POST, path: /sql/{{number}}, variables: { body: Given } }""");
        var actions = numbers.Select(number =>
            $$"""  Sql{{number}}: { trigger: { endpoint: Sql{{number}} }, events: [{ list: Sample, select: { f: {{fields[number]}} }, limit: 500, as: rows }], response: "${rows}" }""");
        return $"""
            {RelationProject.Stores(database)}
            {string.Join('\n', endpoints)}
            actions:
            # fields
            {string.Join('\n', actions)}

            """;
    }
}

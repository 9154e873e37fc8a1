using System.Globalization;
using Dittofi.Compiler;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>A service that lists by conditions which go through relations.</summary>
internal sealed class RelationProject
{
    private const string Fields =
        """i: integer, io: integer?, l: long, lo: long?, d: "decimal(8,2)", do: "decimal(8,2)?", b: boolean, bo: boolean?, t: text, to: text?, m: datetime, mo: datetime?, y: date, yo: date?, e: "enum(low, so high, a)", eo: "enum(low, so high, a)?" """;

    private const int MostRounds = 6;

    private RelationProject(ProjectInput input, BoundProgram program, IReadOnlyList<string> conditions) =>
        (Input, Program, Conditions) = (input, program, conditions);

    /// <summary>The definitions.</summary>
    public ProjectInput Input { get; }

    /// <summary>The conditions; the number of one is in the path of its endpoint.</summary>
    public IReadOnlyList<string> Conditions { get; }

    private BoundProgram Program { get; }

    /// <summary>A project of so many random conditions that the compiler takes.</summary>
    public static RelationProject Make(string database, int seed, int count)
    {
        var generator = new RelationGenerator(new Random(seed));
        var conditions = Enumerable.Range(0, count).Select(_ => generator.Condition(3)).Where(condition => condition.Contains('@', StringComparison.Ordinal)).ToList();
        for (var round = 0; round < MostRounds; round++)
        {
            var text = Write(database, conditions);
            var input = new ProjectInput("relations", [new SourceText("dittofi.yaml", text)]);
            var refused = Compilation.Check(input).Diagnostics.Where(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error).ToList();
            if (refused.Count == 0)
            {
                var diagnostics = new DiagnosticBag();
                return new RelationProject(input, ProgramBinder.Bind(new ProjectReader(diagnostics).Read(input.Files), diagnostics), conditions);
            }

            var before = text[..text.IndexOf("# conditions", StringComparison.Ordinal)].Count(character => character == '\n') + 1;
            var at = refused.Select(finding => finding.Span.Position.Line - before - 1).ToHashSet();
            Assert.All(at, line => Assert.InRange(line, 0, conditions.Count - 1));
            conditions = [.. conditions.Where((_, index) => !at.Contains(index))];
        }

        throw new InvalidOperationException($"Seed {seed}: there is no end of errors.");
    }

    /// <summary>The bound condition of a number.</summary>
    public BoundExpression Condition(int number) => Program.Actions
        .Single(each => each.Name == string.Create(CultureInfo.InvariantCulture, $"Sql{number}"))
        .Body.Flatten().SelectMany(bound => bound.Queries).Single().Where
        .AsEnumerable().Aggregate((left, right) => new BoundBinary(BinaryOperator.And, left, right, TypeTable.Boolean, left.Span));

    private static string Write(string database, List<string> conditions)
    {
        var numbers = Enumerable.Range(0, conditions.Count).ToList();
        var endpoints = numbers.Select(number => $$"""  Sql{{number}}: { method: POST, path: /sql/{{number}}, variables: { body: Given } }""");
        var actions = numbers.Select(number =>
            $$"""  Sql{{number}}: { trigger: { endpoint: Sql{{number}} }, events: [{ list: Sample, where: {{Quoted(conditions[number])}}, limit: 500, as: rows }], response: "${rows.select(s => s.id)}" }""");
        return $"""
            {Stores(database)}
            {string.Join('\n', endpoints)}
            actions:
            # conditions
            {string.Join('\n', actions)}

            """;
    }

    /// <summary>The models, and the endpoints that make rows of them.</summary>
    public static string Stores(string database)
    {
        var fields = Fields.TrimEnd();
        return $$"""
            dittofi: 1
            name: relations
            database: {{database}}
            types:
              Given: { {{fields}}, tl: "text[]", il: "integer[]", dl: "decimal(8,2)[]", el: "enum(low, so high, a)[]" }
            models:
              Group:
                properties: { {{fields}}, samples: { many: Sample, via: group } }
              Sample:
                properties:
                  { {{fields}}, group: Group, parent: "Sample?", parts: { many: Part, via: sample }, children: { many: Sample, via: parent }, links: { manyToMany: Sample, inverse: linkedBy } }
              Part:
                properties: { sample: Sample }
            endpoints:
              StoreGroup: { method: POST, path: /groups, variables: { body: Group }, action: { events: [{ create: Group, from: "${body}", as: made }], response: "${made}" } }
              StoreSample: { method: POST, path: /samples, variables: { body: Sample }, action: { events: [{ create: Sample, from: "${body}", as: made }], response: "${made}" } }
              StorePart: { method: POST, path: /parts, variables: { body: Part }, action: { events: [{ create: Part, from: "${body}", as: made }], response: "${made}" } }
              Link:
                method: POST
                path: /samples/{id:long}/links
                variables: { body: { ids: "long[]" } }
                action: { events: [{ get: Sample, id: path.id, orFail: 404, as: sample }, { link: sample.links, to: "${body.ids}" }], response: null }
            """;
    }

    private static string Quoted(string text) =>
        "'" + text.Replace("@", "row", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";
}

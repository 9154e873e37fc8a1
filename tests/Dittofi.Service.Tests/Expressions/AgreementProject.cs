using System.Globalization;
using Dittofi.Compiler;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>A service that answers each condition twice: by a <c>where</c>, and by a lambda over all rows.</summary>
internal sealed class AgreementProject
{
    private const string Fields =
        """i: integer, io: integer?, l: long, lo: long?, d: "decimal(8,2)", do: "decimal(8,2)?", b: boolean, bo: boolean?, t: text, to: text?, m: datetime, mo: datetime?, y: date, yo: date?, e: "enum(low, so high, a)", eo: "enum(low, so high, a)?" """;

    private static readonly string[] Names = ["k", "i", "io", "l", "lo", "d", "do", "b", "bo", "t", "to", "m", "mo", "y", "yo", "e", "eo"];

    private const int LinesOfCondition = 2;
    private const int MostRounds = 6;

    private AgreementProject(ProjectInput input, BoundProgram program, IReadOnlyList<string> conditions)
    {
        Input = input;
        Program = program;
        Conditions = conditions;
    }

    /// <summary>The definitions.</summary>
    public ProjectInput Input { get; }

    /// <summary>The conditions; the number of one is in the names of its endpoints.</summary>
    public IReadOnlyList<string> Conditions { get; }

    private BoundProgram Program { get; }

    /// <summary>A project of so many random conditions that the compiler takes.</summary>
    public static AgreementProject Make(string database, int seed, int count)
    {
        var generator = new AgreementGenerator(new Random(seed));
        var conditions = Enumerable.Range(0, count).Select(_ => generator.Condition(3)).Where(condition => condition.Contains("@.", StringComparison.Ordinal)).ToList();
        for (var round = 0; round < MostRounds; round++)
        {
            var text = Write(database, conditions);
            var input = new ProjectInput("agreement", [new SourceText("dittofi.yaml", text)]);
            var refused = Compilation.Check(input).Diagnostics.Where(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error).ToList();
            if (refused.Count == 0)
            {
                var diagnostics = new DiagnosticBag();
                return new AgreementProject(input, ProgramBinder.Bind(new ProjectReader(diagnostics).Read(input.Files), diagnostics), conditions);
            }

            var before = text[..text.IndexOf("# conditions", StringComparison.Ordinal)].Count(character => character == '\n') + 1;
            var at = refused.Select(finding => finding.Span.Position.Line - before - 1).ToList();
            Assert.All(at, line => Assert.InRange(line, 0, (conditions.Count * LinesOfCondition) - 1));
            conditions = [.. conditions.Where((_, index) => !at.Any(line => line / LinesOfCondition == index))];
        }

        throw new InvalidOperationException($"Seed {seed}: there is no end of errors.");
    }

    /// <summary>The bound condition of a number, as the lambda has it.</summary>
    public BoundLambda Lambda(int number)
    {
        var action = Program.Actions.Single(each => each.Name == string.Create(CultureInfo.InvariantCulture, $"Code{number}"));
        return action.End.Value is BoundCall { Receiver: BoundCall { Function.Name: "where", Arguments: [BoundLambda lambda] } }
            ? lambda
            : throw new InvalidOperationException("The response is another one than was written.");
    }

    private static string Write(string database, List<string> conditions)
    {
        var numbers = Enumerable.Range(0, conditions.Count).ToList();
        var endpoints = numbers.Select(number => $$"""
              Sql{{number}}: { method: POST, path: /sql/{{number}}, variables: { body: Given } }
              Code{{number}}: { method: POST, path: /code/{{number}}, variables: { body: Given } }
            """);

        // Two lines each, so that a finding tells its condition.
        var actions = numbers.Select(number => $$"""
              Sql{{number}}: { trigger: { endpoint: Sql{{number}} }, events: [{ list: Sample, where: {{Quoted(conditions[number], "row")}}, limit: 500, as: rows }], response: "${rows.select(s => s.k)}" }
              Code{{number}}: { trigger: { endpoint: Code{{number}} }, events: [{ list: Sample, limit: 500, as: rows }], response: {{Quoted($"${{rows.where(s => {conditions[number]}).select(s => s.k)}}", "s")}} }
            """);
        var fields = Fields.TrimEnd();
        return $$"""
            dittofi: 1
            name: agreement
            database: {{database}}
            types:
              Given: { {{fields}}, tl: "text[]", il: "integer[]", dl: "decimal(8,2)[]", el: "enum(low, so high, a)[]" }
            models:
              Sample:
                properties: { k: integer, {{fields}} }
            endpoints:
              Store: { method: POST, path: /store, variables: { body: Sample } }
            {{string.Join('\n', endpoints)}}
            actions:
              Store:
                trigger: { endpoint: Store }
                events:
                  - create: Sample
                    set: { {{string.Join(", ", Names.Select(name => $"{name}: \"${{body.{name}}}\""))}} }
                    as: made
                response: ${made.id}
            # conditions
            {{string.Join('\n', actions)}}

            """;
    }

    private static string Quoted(string text, string row) =>
        "'" + text.Replace("@.", row + ".", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";
}

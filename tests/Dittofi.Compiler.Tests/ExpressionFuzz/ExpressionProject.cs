using System.Globalization;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.ExpressionFuzz;

/// <summary>A project full of expressions, in every place that takes one, each on a line of its own.</summary>
internal sealed class ExpressionProject
{
    private const string Types = "ilbdtmue";

    private const string Fields = """
        i: integer, io: integer?, l: long, lo: long?, d: "decimal(12,2)", do: "decimal(12,2)?", b: boolean, bo: boolean?, t: text, to: text?, m: datetime, mo: datetime?, u: uuid, uo: uuid?, e: "enum(low, so high)", eo: "enum(low, so high)?"
        """;

    private readonly List<object> _lines = [];
    private readonly ExpressionGenerator _generator;
    private readonly Random _random;
    private readonly string _database;

    /// <param name="database">The word for the header.</param>
    /// <param name="seed">The same seed gives the same project.</param>
    /// <param name="actions">How many actions there are.</param>
    public ExpressionProject(string database, int seed, int actions)
    {
        _database = database;
        _random = new Random(seed);
        _generator = new ExpressionGenerator(_random);
        Write($"dittofi: 1\nname: expressions\ndatabase: {_database}\nmodels:\n  Sample:\n    properties: {{ {Fields} }}\nendpoints:");
        for (var number = 0; number < actions; number++)
        {
            Write($"  A{number}:\n    method: POST\n    path: /a{number}/{{id}}\n    variables:\n      body: {{ {Fields} }}\n      query: {{ {Fields} }}\n      path: {{ id: long }}");
        }

        Write("actions:");
        for (var number = 0; number < actions; number++)
        {
            Action(number);
        }
    }

    /// <summary>The slots by their line, counted from 1.</summary>
    public IReadOnlyDictionary<int, ExpressionSlot> Slots =>
        _lines.Select((line, index) => (line, index)).Where(each => each.line is ExpressionSlot).ToDictionary(each => each.index + 1, each => (ExpressionSlot)each.line);

    /// <summary>The project with some of the expressions replaced.</summary>
    public ProjectInput Without(IReadOnlySet<int> refused) =>
        new("expressions", [new SourceText("dittofi.yaml", string.Join('\n', _lines.Select((line, index) => line is ExpressionSlot slot ? slot.Line(refused.Contains(index + 1)) : line)) + "\n")]);

    private void Action(int number)
    {
        string[] roots = ["body", "query"];
        Write($"  A{number}:\n    trigger: {{ endpoint: A{number} }}\n    variables: {{ vi: integer = 0, vt: text = none, vd: \"decimal(12,2) = 0\", vb: boolean = false, vio: integer? }}\n    events:");
        Write("      - list: Sample\n        where:");
        for (var i = 0; i < 4; i++)
        {
            Slot("          -", Expression('b', ["sample", "row", "sample", "query"], 3), "sample.b");
        }

        Slot("        limit:", $"${{{Expression('i', roots, 1)}}}", "5");
        Write("        as: rows\n      - get: Sample");
        Slot("        id:", Expression('l', [.. roots, "query"], 1), "path.id");
        Write("        orFail: 404\n        as: found\n      - get: Sample");
        Slot("        where:", Expression('b', ["sample", "found", "body"], 3), "sample.t == body.t");
        Write("        as: other");
        roots = ["body", "query", "found"];
        Write("      - log: conditional");
        Slot("        when:", Expression('b', roots, 3), "body.b");
        Slot("      - log:", $"text ${{{Expression(Any(), roots, 2)}}} and ${{{Expression(Any(), roots, 2)}}}", "text");
        Write("      - fail: 409");
        Slot("        when:", Expression('b', roots, 3), "body.b");
        Slot("        title:", $"${{{Expression('t', roots, 2)}}}", "title");
        Slot("        detail:", $"${{{Expression(Any(), roots, 2)}}} is it", "detail");
        Write("      - assign:");
        Slot("          vi:", $"${{{Expression('i', roots, 3)}}}", "1");
        Slot("          vt:", $"${{{Expression('t', roots, 3)}}}", "text");
        Slot("          vd:", $"${{{Expression('d', roots, 3)}}}", "1.5");
        Slot("          vb:", $"${{{Expression('b', roots, 3)}}}", "true");
        Slot("          vio:", $"${{{Expression('i', roots, 2)}}}", "1");
        Slot("      - if:", Expression('b', roots, 3), "body.b");
        Write("        then:");
        Slot("          - log:", $"${{{Expression('t', roots, 2)}}}", "then");
        Write("        else:");
        Slot("          - log:", $"${{{Expression(Any(), roots, 2)}}} else", "else");
        Write("      - create: Sample\n        set:");
        foreach (var type in Types)
        {
            Slot($"          {type}:", $"${{{Expression(type, roots, 3)}}}", $"${{body.{type}}}");
            Slot($"          {type}o:", $"${{{Expression(type, roots, 2)}}}", $"${{body.{type}o}}");
        }

        Write("        as: made\n    response:");
        foreach (var type in Types)
        {
            Slot($"      {type}:", $"${{{Expression(type, [.. roots, "made"], 3)}}}", "1");
            Slot($"      {type}o:", $"${{{Expression(type, [.. roots, "other?"], 2)}}}", "1");
        }

        Slot("      vars:", $"${{vi + vd > {Expression('d', roots, 2)} && vb}}", "1");
    }

    private string Expression(char type, IReadOnlyList<string> roots, int depth) => _generator.Next(type, roots, depth);

    private char Any() => Types[_random.Next(Types.Length)];

    private void Slot(string before, string value, string instead) => _lines.Add(new ExpressionSlot(before, value, instead));

    private void Write(FormattableString lines) => Write(lines.ToString(CultureInfo.InvariantCulture));

    private void Write(string lines) => _lines.AddRange(lines.Split('\n'));
}

using System.Globalization;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>
/// Writes conditions that go through relations, of either number. What is asked of the rows of a collection cannot fail: how many of them are looked at is the
/// database's choice.
/// </summary>
internal class RelationGenerator(Random random) : AgreementGenerator(random)
{
    private readonly Stack<string> _rows = new(["@"]);
    private int _lambdas;

    protected override string Bool(int depth)
    {
        if (_rows.Count > 1)
        {
            return Simple(depth);
        }

        return Next(3) == 0 ? OfRows(depth) : base.Bool(depth);
    }

    protected override string Root() => Next(4) switch
    {
        0 => "body",
        1 => $"{_rows.Peek()}.group",
        _ => _rows.Peek(),
    };

    protected override string OptionalRoot() => Next(3) == 0 ? $"{_rows.Peek()}.parent?" + Pick("", ".group", ".parent?") : Root();

    /// <summary>The rows of a collection.</summary>
    protected string Rows() => $"{_rows.Peek()}.{Pick("parts", "links", "linkedBy", "group.samples", "children")}";

    private string OfRows(int depth)
    {
        var rows = Rows();
        var type = Pick("i", "d", "t", "m", "y")[0];
        return Next(8) switch
        {
            0 => $"{rows}.any()",
            1 or 2 => $"{rows}.any({Lambda(rows, depth)})",
            3 => $"{rows}.all({Lambda(rows, depth)})",
            4 => $"{rows}.where({Lambda(rows, depth)}).count() {Comparison('i')} {Next(3).ToString(CultureInfo.InvariantCulture)}",
            5 => $"{rows}.select({Over(rows, type)}).contains({Leaf(type)})",
            6 when type is 'i' or 'd' => $"{rows}.where({Lambda(rows, depth)}).sum({Over(rows, type)}) {Comparison(type)} {Leaf(type)}",
            _ => $"{rows}.{Pick("min", "max")}({Over(rows, type)}) {Comparison(type)} {Leaf(type)}",
        };
    }

    /// <summary>A condition on rows.</summary>
    protected string Lambda(string rows, int depth) => Item(rows, () => Simple(depth));

    /// <summary>A value of rows.</summary>
    protected string Over(string rows, char type) => Item(rows, () => $"{_rows.Peek()}.{type}");

    // A part is of no group itself.
    protected string Item(string rows, Func<string> body)
    {
        _lambdas++;
        var name = "x" + _lambdas.ToString(CultureInfo.InvariantCulture);
        _rows.Push(rows.EndsWith("parts", StringComparison.Ordinal) ? $"{name}.sample" : name);
        var written = body();
        _rows.Pop();
        return $"{name} => {written}";
    }

    private string Simple(int depth)
    {
        var type = Pick("i", "d", "t", "m", "y", "b", "e")[0];
        return Next(depth > 0 && _rows.Count < 3 ? 7 : 5) switch
        {
            0 => $"{OptionalRoot()}.{type}o {Comparison(type)} {Leaf(type)}",
            1 => $"!({Leaf(type)} {Comparison(type)} {Leaf(type)})",
            2 => $"{_rows.Peek()}.parent {Pick("==", "!=")} null",
            3 => $"({_rows.Peek()}.parent != null && {_rows.Peek()}.parent.{type} {Comparison(type)} {Leaf(type)})",
            5 => OfRows(depth - 1),
            6 => $"({Simple(depth - 1)} {Pick("&&", "||")} {Simple(depth - 1)})",
            _ => $"{Leaf(type)} {Comparison(type)} {Leaf(type)}",
        };
    }
}

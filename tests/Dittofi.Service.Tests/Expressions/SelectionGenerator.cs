namespace Dittofi.Service.Tests.Expressions;

/// <summary>Writes fields of a <c>select</c>, as they stand behind their names: values, lists, related rows.</summary>
internal sealed class SelectionGenerator(Random random) : RelationGenerator(random)
{
    private const string Types = "ildbtmye";

    /// <summary>A field.</summary>
    public string Field() => Next(12) switch
    {
        0 or 1 or 2 => Expression(Of(Type(), 3)),
        3 => Expression(Optional(Type())),
        4 => Expression(Condition(2)),
        5 => Expression($"{Rows()}.count()"),
        6 when Rows() is var rows => Expression($"{rows}.where({Lambda(rows, 1)}).{Pick("sum", "min", "max")}({Over(rows, Pick("i", "d")[0])})"),
        7 or 8 or 9 => Expression(List()),
        10 => $"{{ of: {Expression(Pick("@.parent", "@.group", "@.parent?.group", "@.parent?.parent"))}, fields: {{ v: {Inner()}, w: {Expression("row.do")}, e: {Expression("row.eo")} }}, properties: [id, t] }}",
        _ => $"{{ of: {Expression(Pick("@.links", "@.linkedBy", "@.group.samples", "@.children"))}, fields: {{ v: {Inner()}, t: {Expression(List())}, p: {{ of: {Expression("@.parent")}, properties: [d, m] }} }}, properties: [id], orderBy: {Pick("id", "-id", "[t]", "[-eo, d]", "parent?.i")} }}",
    };

    private string Inner() => Expression("row." + Type());

    private string List()
    {
        var rows = Rows();
        var type = Type();
        var where = Next(2) == 0 ? $".where({Lambda(rows, 1)})" : "";
        var order = Next(3) switch
        {
            0 => "",
            1 => $".orderBy({Over(rows, Pick("t", "d", "e", "m")[0])})",
            _ => $".orderBy({Item(rows, () => OptionalRoot() + Pick(".to", ".do", ".eo", ".yo"))}, descending: true)",
        };
        return $"{rows}{where}{order}.select({Item(rows, () => Next(2) == 0 ? Of(type, 1) : Optional(type))})";
    }

    private char Type() => Types[Next(Types.Length)];

    private static string Expression(string text) => $"'${{{text.Replace("@", "row", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}}}'";
}

using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Writes how lists get into the rows that they belong to: one statement for each list, asked for all the rows that were found, then each row with its own.
/// </summary>
internal sealed class SelectionCode
{
    private const string Row = "row";

    private readonly EventLowerer _lowerer;
    private readonly List<EmitObject> _reads = [];
    private readonly List<EmitObject> _lookups = [];
    private readonly Func<CSharpCode, CSharpCode, CSharpCode> _fill;

    /// <summary>Plans the statements.</summary>
    /// <param name="lowerer">Takes their texts.</param>
    /// <param name="selection">What is read of each row.</param>
    /// <param name="shown">The lists that hang on the rows.</param>
    /// <param name="rows">The rows that were found, each with the ids that lists hang on.</param>
    /// <param name="beside">What is read beside each row: names and values.</param>
    public SelectionCode(EventLowerer lowerer, Selection selection, ShownRow shown, CSharpIdentifier rows, IEnumerable<CSharpCode> beside)
    {
        _lowerer = lowerer;
        Reader = CSharpCode.Of($"static row => ({CSharpCode.Join(CSharpCode.Of($", "), [CSharpCode.Of($"Row: {ReadRow(selection, lowerer, 0)}"), .. Keys(shown), .. beside])})");
        _fill = Plan(shown, rows);
    }

    /// <summary>Reads a row, and the ids that lists hang on.</summary>
    public CSharpCode Reader { get; }

    /// <summary>The statements of the lists, in an order in which each knows its ids.</summary>
    public IEnumerable<EmitObject> Reads => _reads;

    /// <summary>What makes of their rows which row has which, inner lists first.</summary>
    public IEnumerable<EmitObject> Lookups => _lookups;

    /// <summary>A row with its lists.</summary>
    /// <param name="row">What <see cref="Reader"/> read.</param>
    public CSharpCode Filled(CSharpCode row) => _fill(CSharpCode.Primary($"{row}.Row"), row);

    /// <summary>Reads what a statement without lists tells of a row.</summary>
    public static CSharpCode ReaderOf(Selection? selection, ModelSymbol model, EventLowerer lowerer) => selection is null
        ? CSharpCode.Primary($"{lowerer.Names.Of(model)}.Read")
        : CSharpCode.Of($"static row => {ReadRow(selection, lowerer, 0)}");

    /// <summary>The same out of a row that is at hand.</summary>
    public static CSharpCode ReadRow(Selection? selection, ModelSymbol model, EventLowerer lowerer) =>
        selection is null ? CSharpCode.Primary($"{lowerer.Names.Of(model)}.Read(row)") : ReadRow(selection, lowerer, 0);

    private static CSharpCode ReadRow(Selection selection, EventLowerer lowerer, int first) =>
        CSharpCode.Primary($"{lowerer.Names.Of(selection.Record)}.Read(row, {CSharpCode.Literal(first)})");

    private static IEnumerable<CSharpCode> Keys(ShownRow shown) => AllKeys(shown).DistinctBy(key => key.Place).OrderBy(key => key.Place)
        .Select(key => CSharpCode.Of($"{CSharpIdentifier.Pascal(key.Name)}: {ReadKey(key)}"));

    private static IEnumerable<ListKey> AllKeys(ShownRow shown) => shown.Lists.Select(list => list.Key).Concat(shown.Parts.SelectMany(part => AllKeys(part.Shown)));

    private static CSharpCode ReadKey(ListKey key) =>
        CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(key.IsOptional ? key.Id.Type.AsOptional() : key.Id.Type)}({CSharpCode.Literal(key.Place)})");

    private Func<CSharpCode, CSharpCode, CSharpCode> Plan(ShownRow shown, CSharpIdentifier rows)
    {
        var fields = new List<Func<CSharpCode, CSharpCode, CSharpCode>>();
        foreach (var (list, key) in shown.Lists)
        {
            var lookup = AddList(list, key, rows);
            fields.Add((_, row) => CSharpCode.Of($"{_lowerer.Names.Of(list.Field)} = [.. {lookup}[{Present(row, key)}]]"));
        }

        foreach (var (part, inner) in shown.Parts.Where(part => part.Shown.HasLists))
        {
            var (fill, name) = (Plan(inner, rows), _lowerer.Names.Of(part.Field));
            var there = _lowerer.Variables.Fresh(part.Field.Name);
            fields.Add((value, row) => part.Field.Type.IsOptional
                ? CSharpCode.Of($"{name} = {value}.{name} is {{ }} {there} ? {fill(CSharpCode.Identifier(there), row)} : null")
                : CSharpCode.Of($"{name} = {fill(CSharpCode.Primary($"{value}.{name}"), row)}"));
        }

        return (value, row) =>
        {
            var filled = fields.Select(field => field(value, row)).ToList();
            return filled is [var only] && !only.Text.Contains('\n', StringComparison.Ordinal)
                ? CSharpCode.Of($"{value} with {{ {only} }}")
                : CSharpCode.Of($"{value} with\n{{\n{CSharpCode.Lines(filled.Select(field => CSharpCode.Of($"    {field.IndentedAfterFirstLine()},")))}\n}}");
        };
    }

    // Where the row is there, so is its id.
    private static CSharpCode Present(CSharpCode row, ListKey key)
    {
        var id = CSharpCode.Primary($"{row}.{CSharpIdentifier.Pascal(key.Name)}");
        return !key.IsOptional ? id
            : ExpressionEmitter.IsValueType(key.Id.Type) ? CSharpCode.Primary($"{id}.GetValueOrDefault()")
            : CSharpCode.Of($"{id} ?? \"\"");
    }

    private CSharpIdentifier AddList(SelectedList list, ListKey key, CSharpIdentifier owners)
    {
        var statement = new ListStatement(list, _lowerer, Ids(key, owners));
        var rows = _lowerer.Variables.Fresh(list.Field.Name + "Rows");
        var shown = statement.Shown;
        var (read, value) = list.Inner is { } inner
            ? (CSharpCode.Of($"Row: {ReadRow(inner, _lowerer, 1)}"), CSharpCode.Primary($"{CSharpIdentifier.Camel(Row)}.Row"))
            : (CSharpCode.Of($"Value: {ReadValue(list)}"), CSharpCode.Primary($"{CSharpIdentifier.Camel(Row)}.Value"));
        _reads.Add(EmitObject.Empty
            .With("rows", rows)
            .With("statement", statement.Text)
            .With("parameters", statement.Parameters)
            .With("reader", CSharpCode.Of($"static row => ({CSharpCode.Join(CSharpCode.Of($", "), [CSharpCode.Of($"Owner: {ReadOwner(key)}"), read, .. Keys(shown)])})")));
        var fill = Plan(shown, rows);
        var lookup = _lowerer.Variables.Fresh(list.Field.Name);
        var element = shown.HasLists ? CSharpCode.Of($"row => {fill(value, CSharpCode.Identifier(CSharpIdentifier.Camel(Row)))}") : CSharpCode.Of($"static row => {value}");
        _lookups.Add(EmitObject.Empty.With("lookup", lookup).With("rows", rows).With("element", element));
        return lookup;
    }

    private static CSharpCode ReadOwner(ListKey key) => CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(key.Id.Type)}(0)");

    private CSharpCode ReadValue(SelectedList list)
    {
        var value = list.Value ?? throw new InvalidOperationException("A list without a shape has a value of each row.");
        return ReadValue(value, CSharpCode.Literal(1), _lowerer.Names);
    }

    /// <summary>Reads the value of a column.</summary>
    public static CSharpCode ReadValue(BoundExpression value, CSharpCode place, ServiceNames names)
    {
        var stored = SelectionSql.Digits(value) is { } digits ? [CSharpCode.Of($"scale: {CSharpCode.Literal(digits)}")] : RuntimeCalls.Stored(value.Type, names);
        return CSharpCode.Call(CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(value.Type, names.IsSqlite && DecimalScale.IsWide(value))}"), [place, .. stored]);
    }

    private CSharpCode Ids(ListKey key, CSharpIdentifier owners)
    {
        var ids = CSharpCode.Primary($"{owners}.Select(static row => row.{CSharpIdentifier.Pascal(key.Name)})");
        return key.IsOptional
            ? CSharpCode.Primary($"[.. {ids}.OfType<{CSharpTypes.Of(key.Id.Type, _lowerer.Names)}>().Distinct()]")
            : CSharpCode.Primary($"[.. {ids}.Distinct()]");
    }
}

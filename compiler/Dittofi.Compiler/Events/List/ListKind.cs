using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.List;

/// <summary>Reads rows (language page, section 5).</summary>
internal sealed class ListKind : EventKind<ListSyntax, ListEvent>
{
    /// <summary>The most rows that any list reads (language page, section 13).</summary>
    public const int MostRows = 1_000;

    public override string Name => "list";

    public override string Summary => "Reads rows of a model; yields the rows. `id` is always the last sort key; nulls sort last ascending and first descending.";

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("list", KeyShape.Name, "The model.", IsRequired: true),
        new("where", KeyShape.Conditions, "Conditions on each row, all of which must hold; one that starts with a test of the request (`query.max == null || …`) is dropped when the test holds."),
        new("orderBy", KeyShape.Order, "The property to sort by, or a list of them; a minus in front sorts descending.", Default: "id"),
        new("limit", KeyShape.Value, "The most rows, from 1 to 1,000.", Default: "1,000"),
        KeySpec.Later("offset", KeyShape.Value),
        KeySpec.Later("after", KeyShape.Value),
        KeySpec.Later("next", KeyShape.Name),
        KeySpec.Later("total", KeyShape.Name),
        KeySpec.Later("select", KeyShape.Map),
        KeySpec.Later("include", KeyShape.Values),
        KeySpec.Later("orFail", KeyShape.Number),
    ];

    public override bool HasResult => true;

    protected override ListSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new ListSyntax(head, NameSyntax.From(model), events.ReadConditions(reader, "where"), events.ReadScalars(reader, "orderBy"), reader.Scalar("limit"))
            : null;

    protected override ListEvent? BindEvent(ListSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var where = ConditionBinder.Bind(syntax.Where, model, binder);
        var keys = syntax.OrderBy.Select(scalar => BindKey(scalar, model, binder)).OfType<SortKey>().DistinctBy(key => key.Property.Name);
        var limit = syntax.Limit is { } scalar ? binder.BindValue(scalar, TypeTable.Integer) : null;
        if (limit is BoundLiteral { Value: int literal } && literal is < 1 or > MostRows)
        {
            binder.Diagnostics.Report(EventDiagnostics.BadLimit, limit.Span, syntax.Limit?.Value ?? "", "1,000");
        }

        if (limit is null)
        {
            binder.Diagnostics.Report(AnalysisDiagnostics.Unbounded, syntax.Head.KindSpan);
        }

        return new ListEvent(syntax.Head, binder.When, model, where, [.. keys], limit, binder.DeclareResult(syntax.Head, new ListType(new ModelType(model))));
    }

    protected override EmitFragment LowerEvent(ListEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var limit = bound.Limit switch
        {
            null => SqlText.Literal(MostRows),
            BoundLiteral { Value: int literal } => SqlText.Literal(literal),
            var value => SqlText.Of($"{parameters.Add(CSharpCode.Primary($"Param.Integer(Math.Clamp({lowerer.Expressions.Emit(value)}, 0, {CSharpCode.Literal(MostRows)}))"))}"),
        };
        var order = SqlText.Commas(bound.OrderBy.TakeWhile(key => key.Property.Name != ModelBinder.IdName).Select(key => Order(key, lowerer)).Append(LastKey(bound)));
        var tail = SqlText.Of($"ORDER BY {order}\nLIMIT {limit}");
        var statement = new QueryPlan(bound.Model, lowerer, parameters).Build("List" + bound.Model.Name, [], bound.Where, tail);
        return new EmitFragment("events/list/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound))
            .With("statement", statement)
            .With("parameters", parameters.All)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model))));
    }

    private static SortKey? BindKey(YamlScalar scalar, ModelSymbol model, EventBinder binder)
    {
        var isDescending = scalar.Value.StartsWith('-');
        var name = isDescending ? scalar.Value[1..] : scalar.Value;
        foreach (var prefix in new[] { Symbols.Names.Row + ".", model.RowName + "." })
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        }

        var sortable = model.Properties.Where(property => property.Type.NonOptional is not ScalarType { Definition.IsComparable: false }).ToArray();
        if (Array.Find(sortable, property => property.Name == name) is { } found)
        {
            return new SortKey(found, isDescending);
        }

        var suggestion = NameSuggester.Nearest(name, sortable.Select(known => known.Name));
        binder.Diagnostics.ReportWithSuggestion(EventDiagnostics.BadOrder, scalar.Span, suggestion, scalar.Value, model.Name);
        return null;
    }

    private static SqlText Order(SortKey key, EventLowerer lowerer)
    {
        var column = SqlText.Of($"{SqlIdentifier.Column(key.Property.Column)}");
        var value = key.Property.Type.NonOptional is EnumType type ? lowerer.Sql(lowerer.NewParameters()).Rank(type, column) : column;
        return (key.IsDescending, key.Property.Type.IsOptional) switch
        {
            (false, false) => value,
            (true, false) => SqlText.Of($"{value} DESC"),
            (false, true) => SqlText.Of($"{value} ASC NULLS LAST"),
            (true, true) => SqlText.Of($"{value} DESC NULLS FIRST"),
        };
    }

    private static SqlText LastKey(ListEvent bound)
    {
        var isDescending = bound.OrderBy.FirstOrDefault(key => key.Property.Name == ModelBinder.IdName)?.IsDescending == true;
        var id = SqlIdentifier.Column(ModelBinder.IdName);
        return isDescending ? SqlText.Of($"{id} DESC") : SqlText.Of($"{id}");
    }
}

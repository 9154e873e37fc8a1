using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.List;

/// <summary>Reads rows (language page, section 5).</summary>
internal sealed class ListKind : EventKind<ListSyntax, ListEvent>
{
    /// <summary>The most rows that any list reads (language page, section 13).</summary>
    public const int MostRows = 1_000;

    public override string Name => "list";

    public override string Summary => "Reads rows of a model; yields the rows. `id` is always the last sort key; nulls sort last ascending and first descending.";

    public override string Example => """
        - list: Shoe
          where:
            - shoe.brand == path.id
            - query.max == null || shoe.price <= query.max     # left out where there is no max
          orderBy: [-price, name]
          limit: 20
          offset: ${body.count}
          total: all
          as: shoes
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("list", KeyShape.Name, "The model.", IsRequired: true),
        new("where", KeyShape.Conditions, "Conditions on each row, all of which must hold; one that starts with a test of the request (`query.max == null || …`) is dropped when the test holds."),
        new("orderBy", KeyShape.Order, "The property to sort by, or an expression on the row (`author.name`, `reviews.count()`), or a list of them; a minus in front sorts descending.", Default: "id"),
        new("limit", KeyShape.Value, "The most rows, from 1 to 1,000.", Default: "1,000"),
        new("offset", KeyShape.Value, "How many rows are left out before the first; a keyset page is cheaper where there are many.", Default: "0"),
        new("total", KeyShape.Name, "The name of the number of rows that `where` holds for, whatever the page; counted in the same state of the database."),
        new("orFail", KeyShape.Number, "The status to fail with when there is no row."),
        KeySpec.Later("after", KeyShape.Value),
        KeySpec.Later("next", KeyShape.Name),
        KeySpec.Later("select", KeyShape.Map),
        KeySpec.Later("include", KeyShape.Values),
    ];

    public override bool HasResult => true;

    protected override ListSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model
            ? new ListSyntax(
                head,
                NameSyntax.From(model),
                events.ReadConditions(reader, "where"),
                events.ReadScalars(reader, "orderBy"),
                reader.Scalar("limit"),
                reader.Scalar("offset"),
                reader.Scalar("total") is { } total ? NameSyntax.From(total) : null,
                reader.Scalar("orFail"))
            : null;

    protected override ListEvent? BindEvent(ListSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            binder.DeclareResult(syntax.Total, ErrorType.Instance);
            return null;
        }

        var where = ConditionBinder.Bind(syntax.Where, model, binder);
        var keys = SortKeyBinder.Bind(syntax.OrderBy, model, binder);
        var limit = syntax.Limit is { } scalar ? binder.BindValue(scalar, TypeTable.Integer) : null;
        if (limit is BoundLiteral { Value: int literal } && literal is < 1 or > MostRows)
        {
            binder.Diagnostics.Report(EventDiagnostics.BadLimit, limit.Span, syntax.Limit?.Value ?? "", "1,000");
        }

        if (limit is null)
        {
            binder.Diagnostics.Report(AnalysisDiagnostics.Unbounded, syntax.Head.KindSpan);
        }

        var offset = syntax.Offset is { } skipped ? binder.BindValue(skipped, TypeTable.Integer) : null;
        if (offset is BoundLiteral { Value: int and < 0 })
        {
            binder.Diagnostics.Report(EventDiagnostics.BadOffset, offset.Span, syntax.Offset?.Value ?? "");
        }

        var orFail = syntax.OrFail is { } status ? FailStatus.Read(status, binder.Diagnostics) : null;
        var rows = binder.DeclareResult(syntax.Head, new ListType(new ModelType(model)));
        return new ListEvent(syntax.Head, binder.When, model, where, keys, limit, offset, orFail, rows, binder.DeclareResult(syntax.Total, TypeTable.Long));
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
        var sql = lowerer.Sql(parameters, bound.Model);
        var order = SqlText.Commas(bound.OrderBy.TakeWhile(key => !key.IsId).Select(key => Order(key, bound.Model, sql, lowerer.Dialect)).Append(LastKey(bound, lowerer.Dialect)));
        var offset = bound.Offset switch
        {
            null => SqlText.Empty,
            BoundLiteral { Value: int literal } => SqlText.Of($"\nOFFSET {SqlText.Literal(literal)}"),
            var value => SqlText.Of($"\nOFFSET {parameters.Add(CSharpCode.Primary($"Param.Integer(Math.Max({lowerer.Expressions.Emit(value)}, 0))"))}"),
        };
        var tail = SqlText.Of($"ORDER BY {order}\nLIMIT {limit}{offset}");
        var statement = new QueryPlan(bound.Model, lowerer, parameters).Build("List" + bound.Model.Name, [], bound.Where, tail);
        var rows = lowerer.IsRead(bound.Rows) && bound.Rows is { } read ? lowerer.Variables.Of(read) : lowerer.Variables.Fresh("rows");
        var countParameters = lowerer.NewParameters();
        var count = bound.Total is null
            ? CSharpCode.Empty
            : new QueryPlan(bound.Model, lowerer, countParameters).Build("Count" + bound.Model.Name, [], bound.Where, SqlText.Empty, SqlText.Of($"count(*)"));
        return new EmitFragment("events/list/event.cs", EmitObject.Empty
            .With("target", lowerer.IsRead(bound.Rows) ? lowerer.Target(bound) : bound.OrFail is null ? CSharpCode.Empty : CSharpCode.Of($"var {rows}"))
            .With("rows", CSharpCode.Identifier(rows))
            .With("orFail", bound.OrFail is { } fails ? CSharpCode.Literal(fails) : CSharpCode.Empty)
            .With("detail", CSharpCode.Literal($"No {bound.Model.RowName} fits."))
            .With("count", count)
            .With("countParameters", countParameters.List)
            .With("total", lowerer.Target(bound.Total, bound))
            .With("statement", statement)
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model))));
    }

    private static SqlText Order(SortKey key, ModelSymbol model, SqlExpressionEmitter sql, SqlDialect dialect)
    {
        var column = key is { Value: { } computed } ? sql.Value(computed, DecimalScale.Of(computed)) : Column(key.Property ?? model.Id, dialect);
        var isManaged = key.Value is { } sorted ? SqlExpressionEmitter.IsManaged(sorted) : model.IsManaged;
        var value = key.Type.NonOptional is EnumType type ? sql.Rank(type, column) : StoredForm.Ordered(column, key.Type, isManaged, dialect);
        return (key.IsDescending, key.Type.IsOptional) switch
        {
            (false, false) => value,
            (true, false) => SqlText.Of($"{value} DESC"),
            (false, true) => SqlText.Of($"{value} ASC NULLS LAST"),
            (true, true) => SqlText.Of($"{value} DESC NULLS FIRST"),
        };
    }

    private static SqlText LastKey(ListEvent bound, SqlDialect dialect)
    {
        var isDescending = bound.OrderBy.FirstOrDefault(key => key.IsId)?.IsDescending == true;
        var id = StoredForm.Ordered(Column(bound.Model.Id, dialect), bound.Model.Id.Type, bound.Model.IsManaged, dialect);
        return isDescending ? SqlText.Of($"{id} DESC") : id;
    }

    private static SqlText Column(PropertySymbol property, SqlDialect dialect) => StoredForm.Read(property, SqlText.Identifier(SqlIdentifier.Column(property.Column)), dialect);
}

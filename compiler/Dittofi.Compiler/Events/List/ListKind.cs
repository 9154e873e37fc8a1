using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

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
        - list: Shoe
          orderBy: [-price, -id]
          limit: 20
          after: ${query.after}
          next: next
          as: page
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("list", KeyShape.Name, "The model.", IsRequired: true),
        new("where", KeyShape.Conditions, "Conditions on each row, all of which must hold; one that starts with a test of the request (`query.max == null || …`) is dropped when the test holds."),
        new("orderBy", KeyShape.Order, "The property to sort by, or an expression on the row (`author.name`, `reviews.count()`), or a list of them; a minus in front sorts descending. `${query.sort}`, of an enum whose values are orders (`enum(price, '-price,type')`), lets the request choose.", Default: "id"),
        new("limit", KeyShape.Value, "The most rows, from 1 to 1,000.", Default: "1,000"),
        new("offset", KeyShape.Value, "How many rows are left out before the first; a keyset page is cheaper where there are many.", Default: "0"),
        new("after", KeyShape.Value, "The cursor of the page before, an optional text that a `next` gave; null reads the first page. What is no cursor of this order is 400.", Default: "null"),
        new("next", KeyShape.Name, "The name of the cursor behind the page, an optional text: null where no more rows follow."),
        new("total", KeyShape.Name, "The name of the number of rows that `where` holds for, whatever the page; counted in the same state of the database."),
        new("orFail", KeyShape.Number, "The status to fail with when there is no row."),
        new("select", KeyShape.Values, "What is read of each row, in place of the row as it is: fields, each with its value, in which the row goes by its model's name, or by `row`. A value is a single one (`article.author.name`, `article.comments.count()`), a list of single ones (`article.tags.select(t => t.name)`) or a map of related rows. Or the name of a view."),
        new("include", KeyShape.List, "Relations whose rows are read too: `[author, tags]` gives the row as it is, with the author in place of its id, and with its tags."),
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
                reader.Scalar("after"),
                reader.Scalar("next") is { } next ? NameSyntax.From(next) : null,
                reader.Scalar("total") is { } total ? NameSyntax.From(total) : null,
                reader.Scalar("orFail"))
            { Select = SelectSyntax.Read(reader) }
            : null;

    protected override ListEvent? BindEvent(ListSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            binder.DeclareResult(syntax.Next, ErrorType.Instance);
            binder.DeclareResult(syntax.Total, ErrorType.Instance);
            return null;
        }

        var where = ConditionBinder.Bind(syntax.Where, model, binder);
        var (choice, orders) = ListOrderBinder.Bind(syntax.OrderBy, model, binder);
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

        var after = BindAfter(syntax, [.. orders.SelectMany(order => order.Keys).DistinctBy(key => key.Text)], binder);
        var orFail = syntax.OrFail is { } status ? FailStatus.Read(status, binder.Diagnostics) : null;
        var selection = binder.BindSelection(syntax.Select, model, syntax.Head.KindSpan);
        var rows = binder.DeclareResult(syntax.Head, new ListType(RowType(syntax.Select, selection, model)));
        var next = binder.DeclareResult(syntax.Next, TypeTable.Text.AsOptional());
        var total = binder.DeclareResult(syntax.Total, TypeTable.Long);
        return new ListEvent(syntax.Head, binder.When, model, where, choice, orders, limit, offset, after, orFail, rows, next, total) { Selection = selection };
    }

    protected override EmitFragment LowerEvent(ListEvent bound, EventLowerer lowerer) => new ListLowering(bound, lowerer).Plan();

    /// <summary>The type of what is read of a row.</summary>
    public static TypeSymbol RowType(SelectSyntax? syntax, Selection? selection, ModelSymbol model) =>
        syntax is null ? new ModelType(model) : selection is null ? ErrorType.Instance : new RecordType(selection.Record);

    private static BoundExpression? BindAfter(ListSyntax syntax, ImmutableArray<SortKey> keys, EventBinder binder)
    {
        if (syntax is { After: not null, Offset: { } offset })
        {
            binder.Diagnostics.Report(EventDiagnostics.AfterAndOffset, offset.Span);
        }

        if (syntax is { After: { } cursor, Next: null })
        {
            binder.Diagnostics.Report(EventDiagnostics.NoCursor, cursor.Span);
        }

        if (syntax.After is not null || syntax.Next is not null)
        {
            foreach (var key in keys)
            {
                CheckKey(key, binder);
            }
        }

        return syntax.After is { } after ? binder.BindValue(after, TypeTable.Text.AsOptional()) : null;
    }

    // A cursor holds the values of the keys, and a client reads it if he likes.
    private static void CheckKey(SortKey key, EventBinder binder)
    {
        if (key.Property is { IsHidden: true })
        {
            binder.Diagnostics.Report(ModelDiagnostics.NoOutput, key.Span, key.Property.Name);
        }
        else if (key.Value is { } value && !HiddenValues.Report(value, binder.Diagnostics) && value.Type.NonOptional is ScalarType { Definition: DecimalDefinition } && DecimalScale.Of(value) is null)
        {
            binder.Diagnostics.Report(QueryDiagnostics.NotInQuery, key.Span, "A cursor of a number without a scale");
        }
    }
}

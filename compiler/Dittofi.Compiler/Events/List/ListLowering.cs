using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Events.List;

/// <summary>Plans the code of a <c>list</c>: its statement, and what cuts a page out of the rows.</summary>
internal sealed class ListLowering
{
    private readonly ListEvent bound;
    private readonly EventLowerer lowerer;
    private readonly QueryParameters parameters;
    private readonly SelectionSql? shown;
    private readonly SqlExpressionEmitter sql;
    private readonly CSharpCode limit;
    private readonly CSharpCode clamped = CSharpCode.Empty;
    private readonly SqlText? rowLimit;
    private readonly int? most;

    /// <summary>Begins with the bound of the rows, which the statement and the page share.</summary>
    public ListLowering(ListEvent bound, EventLowerer lowerer)
    {
        (this.bound, this.lowerer) = (bound, lowerer);
        parameters = lowerer.NewParameters();
        shown = bound.Selection is { } selection ? new SelectionSql(lowerer.Sql(parameters, bound.Model), selection) : null;
        sql = shown?.Sql ?? lowerer.Sql(parameters, bound.Model);

        // One row more tells whether there is a next page.
        var more = HasNext ? 1 : 0;
        if (bound.Limit is null or BoundLiteral { Value: int })
        {
            var rows = bound.Limit is BoundLiteral { Value: int literal } ? literal : ListKind.MostRows;
            (limit, rowLimit) = (CSharpCode.Literal(rows), SqlText.Literal(rows + more));
            return;
        }

        var value = CSharpCode.Primary($"Math.Clamp({lowerer.Expressions.Emit(bound.Limit)}, 0, {CSharpCode.Literal(ListKind.MostRows)})");
        limit = HasNext ? CSharpCode.Identifier(lowerer.Variables.Fresh("most")) : value;
        clamped = HasNext ? value : clamped;
        most = PlansOnce && ShortQueries.MostOf(bound.Limit) is { } known ? Math.Clamp(known, 0, ListKind.MostRows) + more : null;
    }

    private bool HasNext => lowerer.IsRead(bound.Next);

    // A plan over several tables is worth keeping, and a bound that the planner knows is what makes it keep one (decision 0022).
    private bool PlansOnce =>
        lowerer.Dialect.KeepsPlans && bound.Offset is null && (shown is { Joins.Text.Length: > 0 } || bound.Selection is { IsOfFewRows: false });

    /// <summary>The fragment.</summary>
    public EmitFragment Plan()
    {
        var after = bound.After is null ? null : lowerer.Variables.Fresh("after");
        var chosen = bound.Choice is null ? null : new ChosenOrderLowering(bound, bound.Choice, lowerer, parameters, sql, HasNext);
        var keyset = chosen?.First ?? (after is not null || HasNext ? new KeysetLowering(bound, bound.Orders[0], lowerer, sql) : null);
        var described = chosen is null ? keyset?.Order : null;
        var beside = HasNext ? keyset?.Beside : null;
        Func<SqlText>? tail = chosen is null ? () => SqlText.Of($"ORDER BY {SqlText.Commas(bound.Orders[0].Keys.Select(key => SortKeySql.Order(key, sql)))}{Bounds()}") : null;
        Func<DroppedCondition>? page = chosen is not null || keyset is null || after is null
            ? null
            : () => new DroppedCondition("After", CSharpCode.Operation(CSharpPrecedence.Relational, $"{after} is null"), keyset.Condition(after, parameters.Add));
        var statement = new QueryPlan(bound.Model, lowerer, parameters, shown) { Opening = most is null ? SqlText.Empty : SqlText.Of($"SELECT * FROM (\n") }.Build(
            "List" + bound.Model.Name, [], bound.Where, tail, shown?.Columns, beside, page, chosen is null ? null : () => chosen.Plan(after, Bounds()));

        var isRead = lowerer.IsRead(bound.Rows);
        var hasLists = isRead && shown is { Shown.HasLists: true };
        var isSeparate = hasLists || (HasNext && (beside is not null || !isRead || bound.When is not null));
        var rows = isRead && bound.Rows is { } read ? lowerer.Variables.Of(read) : isSeparate ? null : lowerer.Variables.Fresh("rows");
        var fetched = isSeparate ? lowerer.Variables.Fresh(hasLists && rows is not null ? rows.Name + "Found" : "page") : rows;
        var countParameters = lowerer.NewParameters();
        var count = bound.Total is null
            ? CSharpCode.Empty
            : new QueryPlan(bound.Model, lowerer, countParameters).Build("Count" + bound.Model.Name, [], bound.Where, null, SqlText.Of($"count(*)"));
        var first = shown?.Count ?? bound.Model.Properties.Length;
        var lists = hasLists && bound.Selection is { } filled && shown is not null && fetched is not null
            ? new SelectionCode(lowerer, filled, shown.Shown, fetched, HasNext && keyset is not null ? keyset.BesideReads(first) : [])
            : null;
        var fetchedCode = fetched is null ? CSharpCode.Empty : CSharpCode.Identifier(fetched);
        var isKept = isSeparate || bound.OrFail is not null;
        return new EmitFragment("events/list/event.cs", EmitObject.Empty
            .With("after", after is null ? CSharpCode.Empty : CSharpCode.Identifier(after))
            .With("order", chosen?.Declarations ?? CSharpCode.Empty)
            .With("keys", chosen?.Bounds ?? CSharpCode.Empty)
            .With("cursor", after is null ? CSharpCode.Empty : chosen?.Read() ?? (described is null ? CSharpCode.Empty : keyset?.Read(described) ?? CSharpCode.Empty))
            .With("most", clamped.Text.Length == 0 ? CSharpCode.Empty : limit)
            .With("clamped", clamped)
            .With("target", isRead && !isSeparate ? lowerer.Target(bound) : isKept ? CSharpCode.Of($"var {fetchedCode}") : CSharpCode.Empty)
            .With("rows", fetchedCode)
            .With("next", HasNext ? lowerer.Target(bound.Next, bound) : CSharpCode.Empty)
            .With("limit", limit)
            .With("behind", HasNext ? chosen?.Write(fetchedCode) ?? (described is null ? CSharpCode.Empty : keyset?.Write(fetchedCode, described) ?? CSharpCode.Empty) : CSharpCode.Empty)
            .With("behindIsLong", HasNext && chosen is not null)
            .With("taken", isSeparate ? lowerer.Target(bound) : CSharpCode.Empty)
            .With("besides", beside is not null)
            .With("orFail", bound.OrFail is { } fails ? CSharpCode.Literal(fails) : CSharpCode.Empty)
            .With("detail", CSharpCode.Literal($"No {bound.Model.RowName} fits."))
            .With("count", count)
            .With("countParameters", countParameters.List)
            .With("total", lowerer.Target(bound.Total, bound))
            .With("statement", statement)
            .With("parameters", parameters.List)
            .With("reads", lists?.Reads ?? [])
            .With("lookups", lists?.Lookups ?? [])
            .With("filled", lists is null ? CSharpCode.Empty : CSharpCode.Primary($"{fetchedCode}.ConvertAll(row => {lists.Filled(CSharpCode.Primary($"row"))})"))
            .With("read", lists is not null ? lists.Reader : HasNext && keyset is not null ? keyset.Reader(first) : SelectionCode.ReaderOf(bound.Selection, bound.Model, lowerer)));
    }

    private SqlText Bounds()
    {
        var rows = rowLimit ?? SqlText.Of($"{parameters.Add(CSharpCode.Primary($"Param.Integer({limit}{(HasNext ? CSharpCode.Of($" + 1") : CSharpCode.Empty)})"))}");
        var offset = bound.Offset switch
        {
            null => SqlText.Empty,
            BoundLiteral { Value: int literal } => SqlText.Of($"\nOFFSET {SqlText.Literal(literal)}"),
            var value => SqlText.Of($"\nOFFSET {parameters.Add(CSharpCode.Primary($"Param.Integer(Math.Max({lowerer.Expressions.Emit(value)}, 0))"))}"),
        };
        return most is { } known ? SqlText.Of($"\nLIMIT {SqlText.Literal(known)}) AS \"page\"\nLIMIT {rows}") : SqlText.Of($"\nLIMIT {rows}{offset}");
    }
}

using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events;

/// <summary>Which rows an update or a delete touches: the one with an id, those that conditions hold for, or all of them where that is said.</summary>
/// <param name="Id">The id; null where conditions find the rows.</param>
/// <param name="Where">The conditions; none for every row.</param>
internal sealed record WriteFilter(BoundExpression? Id, ImmutableArray<BoundExpression> Where)
{
    private const string All = "all";

    /// <summary>The keys that a filter is written with.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("id", KeyShape.Expression, "The id of the row."),
        new("where", KeyShape.Conditions, "Conditions on the rows, all of which must hold; `all` where every row is meant."),
    ];

    /// <summary>What the filter evaluates.</summary>
    public IEnumerable<BoundExpression> Reads => Id is null ? Where : [Id];

    /// <summary>Binds a filter; one that is missing, doubled, or that a request can switch off is reported (language page, section 13).</summary>
    public static WriteFilter Bind(EventHead head, ExpressionText? id, ImmutableArray<ExpressionText> where, ModelSymbol model, EventBinder binder)
    {
        if (id is not null)
        {
            if (!where.IsEmpty)
            {
                binder.Diagnostics.Report(WriteDiagnostics.TwoFilters, head.KindSpan, head.Kind.Name);
            }

            return new WriteFilter(binder.BindAs(id, model.Id.Type), []);
        }

        if (where is [{ Text: All }])
        {
            return new WriteFilter(null, []);
        }

        if (where.IsEmpty)
        {
            binder.Diagnostics.Report(WriteDiagnostics.NoFilter, head.KindSpan, head.Kind.Name);
        }

        var conditions = ConditionBinder.Bind(where, model, binder);
        if (!conditions.IsEmpty && conditions.All(CanBeSwitchedOff))
        {
            binder.Diagnostics.Report(WriteDiagnostics.FilterCanBeSwitchedOff, conditions[0].Span, head.Kind.Name);
        }

        return new WriteFilter(null, conditions);
    }

    /// <summary>The WHERE of the statement on a model, on a line of its own; empty for every row. A write never drops a condition.</summary>
    public SqlText ToSql(ModelSymbol model, SqlExpressionEmitter sql, QueryParameters parameters)
    {
        if (Id is not null)
        {
            return SqlText.Of($"\nWHERE {SqlIdentifier.Column(model.Id.Column)} = {parameters.Add(Id, model.Id.Type)}");
        }

        return Where.IsEmpty
            ? SqlText.Empty
            : SqlText.Of($"\nWHERE {SqlText.Join(SqlText.Of($"\n  AND "), Where.Select(condition => sql.Condition(condition, asFilter: true)))}");
    }

    // Whether some values of the request make it true of every row.
    private static bool CanBeSwitchedOff(BoundExpression condition) => condition switch
    {
        _ when !RowExpressions.UsesRow(condition) => true,
        BoundBinary { Operator: BinaryOperator.Or } or => CanBeSwitchedOff(or.Left) || CanBeSwitchedOff(or.Right),
        BoundBinary { Operator: BinaryOperator.And } and => CanBeSwitchedOff(and.Left) && CanBeSwitchedOff(and.Right),
        BoundConditional conditional => CanBeSwitchedOff(conditional.First) || CanBeSwitchedOff(conditional.Second),
        _ => false,
    };
}

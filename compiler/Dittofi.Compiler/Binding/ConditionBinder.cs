using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the conditions of a <c>where</c>.</summary>
internal static class ConditionBinder
{
    /// <summary>The conditions that can be translated to SQL, each <c>&amp;&amp;</c> chain split; what cannot is reported.</summary>
    public static ImmutableArray<BoundExpression> Bind(ImmutableArray<ExpressionText> where, ModelSymbol model, EventBinder binder)
    {
        var row = binder.WithRow(model);
        var bound = where.Select(row.BindCondition).Where(condition => QueryChecker.Check(condition, binder)).ToArray();
        return [.. bound.SelectMany(Split)];
    }

    // The operands of AND may be computed in any order; one that can fail, or takes a value to be there, stays behind what guards it.
    private static IEnumerable<BoundExpression> Split(BoundExpression condition)
    {
        var conjuncts = RowExpressions.Conjuncts(condition).ToArray();
        return conjuncts.Skip(1).Any(part => RowExpressions.CanFail(part) || (!RowExpressions.IsPlain(part) && Presence.Of(part, []).Any(needed => !RowExpressions.UsesRow(needed)))) ? [condition] : conjuncts;
    }
}

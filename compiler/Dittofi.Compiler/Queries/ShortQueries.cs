using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>Which queries read few rows however many there are, so that others can be sent with them and not wait long.</summary>
internal static class ShortQueries
{
    private const int MostRows = 100;

    /// <summary>Whether conditions fix all of a <c>unique</c>, so that one row at most is read.</summary>
    public static bool FindsOne(ModelSymbol model, IEnumerable<BoundExpression> where)
    {
        var known = Known([.. where]);
        return model.Uniques.Any(unique => unique.Properties.All(known.Contains));
    }

    /// <summary>Whether a list of at most a hundred rows lies in one piece of an index, in its order, so that no other row is looked at.</summary>
    /// <param name="query">What it lists.</param>
    /// <param name="limit">Its greatest number of rows.</param>
    public static bool IsShortPage(RowQuery query, BoundExpression? limit) =>
        MostOf(limit) is { } most && most <= MostRows
        && (query.Model.IsManaged ? query.Model.Indexes : []).Select(index => index.Properties).Append([]).Any(index => Holds([.. index, .. query.Model.Properties.Where(property => property.Name == Names.Id)], query));

    /// <summary>The greatest number of rows that a limit can come to; null where nothing bounds it.</summary>
    public static int? MostOf(BoundExpression? limit) => limit switch
    {
        BoundLiteral { Value: int literal } => literal,
        BoundMember { Receiver: BoundVariable { Variable.Kind: VariableKind.Root }, Member.Rules.Max: int most } => most,
        _ => null,
    };

    private static bool Holds(ImmutableArray<PropertySymbol> index, RowQuery query)
    {
        var known = Known(query.Where);
        var sorted = index.SkipWhile(known.Contains).ToList();
        if (sorted.Count == 0)
        {
            return false;
        }

        var isDescending = query.OrderBy.Any(key => key.IsId && key.IsDescending);
        var order = query.OrderBy.TakeWhile(key => !key.IsId).SkipWhile(key => key.Property is { } sorting && known.Contains(sorting)).ToList();
        return sorted.SkipLast(1).SequenceEqual(order.Select(key => key.Property))
            && order.TrueForAll(key => key.IsDescending == isDescending && key.Type.NonOptional is not EnumType)
            && query.Where.All(condition => Test(condition) is { } test && (test.Property == sorted[0] || (test.IsEquality && !CanBeLeftOut(condition) && index.Contains(test.Property) && !sorted.Contains(test.Property))));
    }

    // The properties of which the conditions leave one value.
    private static HashSet<PropertySymbol> Known(ImmutableArray<BoundExpression> where) =>
        [.. where.Where(condition => !CanBeLeftOut(condition)).Select(Test).OfType<ColumnTest>().Where(test => test.IsEquality).Select(test => test.Property)];

    private static ColumnTest? Test(BoundExpression condition) =>
        condition is BoundBinary { Operator: BinaryOperator.Or } or && CanBeLeftOut(condition) ? Comparison(or.Right) : Comparison(condition);

    // Not a list of values, nor one that may be absent: their rows lie in many pieces.
    private static ColumnTest? Comparison(BoundExpression condition) =>
        condition is BoundBinary { Left.Type.IsOptional: false, Right.Type.IsOptional: false } ? ColumnTest.Of(condition) : null;

    private static bool CanBeLeftOut(BoundExpression condition) =>
        condition is BoundBinary { Operator: BinaryOperator.Or } or && !RowExpressions.UsesRow(or.Left);

}

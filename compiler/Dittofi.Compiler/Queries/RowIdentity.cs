using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>Tells whether conditions leave at most one row: they fix every property of a unique (language page, section 13).</summary>
internal static class RowIdentity
{
    /// <summary>Whether no two rows of the model meet all conditions.</summary>
    /// <param name="model">The model.</param>
    /// <param name="where">The conditions, each <c>&amp;&amp;</c> chain split.</param>
    public static bool IsFixed(ModelSymbol model, IEnumerable<BoundExpression> where)
    {
        var known = where.Select(FixedProperty).OfType<PropertySymbol>().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return known.Contains(Names.Id) || model.Uniques.Any(unique => unique.Properties.All(property => known.Contains(property.Name)));
    }

    private static PropertySymbol? FixedProperty(BoundExpression condition) =>
        condition is BoundBinary { Operator: BinaryOperator.Equal } equality
            ? FixedProperty(equality.Left, equality.Right) ?? FixedProperty(equality.Right, equality.Left)
            : null;

    // Rows without a value are no two alike to a unique, so a property that is compared with null fixes nothing.
    private static PropertySymbol? FixedProperty(BoundExpression side, BoundExpression value) =>
        Plain(side) is BoundMember { Receiver: BoundVariable { Variable.Kind: VariableKind.Row }, Member: PropertySymbol property }
            && !RowExpressions.UsesRow(value)
            && (!property.Type.IsOptional || !Plain(value).Type.IsOptional)
            ? property
            : null;

    private static BoundExpression Plain(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => Plain(conversion.Operand),
        BoundNonNull nonNull => Plain(nonNull.Operand),
        _ => expression,
    };
}

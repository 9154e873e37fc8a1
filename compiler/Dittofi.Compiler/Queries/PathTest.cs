using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// A condition that indexes could answer: one on a column of the row at hand, or at the end of a path of relations, where the index of each relation then leads
/// back to the rows (decision 0016).
/// </summary>
/// <param name="Test">The condition on the column.</param>
/// <param name="Columns">The columns that want an index with their models, that of the test first.</param>
internal sealed record PathTest(ColumnTest Test, ImmutableArray<(ModelSymbol Model, PropertySymbol Property)> Columns)
{
    /// <summary>The test that a condition makes, or null where no index helps.</summary>
    /// <param name="model">The model of the row at hand.</param>
    /// <param name="condition">The condition.</param>
    public static PathTest? Of(ModelSymbol model, BoundExpression condition) => ColumnTest.Of(condition) is { } own
        ? own.HelpsLittle ? null : new PathTest(own, [(model, own.Property)])
        : condition is BoundBinary comparison ? Of(model, comparison, comparison.Left, comparison.Right) ?? Of(model, comparison, comparison.Right, comparison.Left) : null;

    private static PathTest? Of(ModelSymbol model, BoundBinary comparison, BoundExpression side, BoundExpression value)
    {
        var isEquality = comparison.Operator == BinaryOperator.Equal;
        var isRange = comparison.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual && side.Type.NonOptional is not EnumType;
        if ((!isEquality && !isRange) || RowExpressions.UsesRow(value) || Plain(side) is not BoundMember { Receiver: BoundRelated related, Member: PropertySymbol property } member)
        {
            return null;
        }

        // A row without the other one has no value, and equals what has none.
        var mayMeetNothing = isEquality && member.Type.IsOptional && Given(value).Type.IsOptional;
        var test = new ColumnTest(property, isEquality, side.Span);
        return mayMeetNothing || test.HelpsLittle || Relations(model, related) is not { } relations ? null : new PathTest(test, [(related.Model, property), .. relations]);
    }

    // From the far end of a path to the row at hand; null where it starts elsewhere.
    private static IEnumerable<(ModelSymbol Model, PropertySymbol Property)>? Relations(ModelSymbol model, BoundRelated related) => Plain(related.Reference) switch
    {
        BoundMember { Receiver: BoundVariable { Variable.Kind: VariableKind.Row }, Member: PropertySymbol relation } => [(model, relation)],
        BoundMember { Receiver: BoundRelated before, Member: PropertySymbol relation } when Relations(model, before) is { } rest => rest.Prepend((before.Model, relation)),
        _ => null,
    };

    // A value that is compared with an optional one is made one.
    private static BoundExpression Given(BoundExpression value) => value is BoundConversion { Operand: var given } ? Given(given) : value;

    private static BoundExpression Plain(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => Plain(conversion.Operand),
        BoundNonNull nonNull => Plain(nonNull.Operand),
        _ => expression,
    };
}

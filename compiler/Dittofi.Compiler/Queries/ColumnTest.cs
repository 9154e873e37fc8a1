using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>A condition that an index on one column could answer.</summary>
/// <param name="Property">The column's property.</param>
/// <param name="IsEquality">Whether it fixes the value, or leaves a few; else it bounds a range.</param>
/// <param name="Span">Where the property stands.</param>
internal sealed record ColumnTest(PropertySymbol Property, bool IsEquality, SourceSpan Span)
{
    /// <summary>Whether no index would help: so many rows pass that reading all of them costs no more, or the column holds its values in another form.</summary>
    public bool HelpsLittle => Property.Type.NonOptional == TypeTable.Boolean || Property.Stored is not null;

    /// <summary>The test that a condition makes, or null where the database would have to compute it for every row.</summary>
    public static ColumnTest? Of(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.Equal } equality => Of(equality, isEquality: true),
        BoundBinary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual, Left.Type.NonOptional: not EnumType } range =>
            Of(range, isEquality: false),
        BoundCall { Receiver: { Type.NonOptional: ListType } list, Arguments: [{ Type.IsOptional: false } item] } when !RowExpressions.UsesRow(list) => Column(item, isEquality: true),
        BoundMember flag => Column(flag, isEquality: true),
        _ => null,
    };

    private static ColumnTest? Of(BoundBinary comparison, bool isEquality) =>
        RowExpressions.UsesRow(comparison.Left)
            ? RowExpressions.UsesRow(comparison.Right) ? null : Column(comparison.Left, isEquality)
            : Column(comparison.Right, isEquality);

    private static ColumnTest? Column(BoundExpression side, bool isEquality) => side switch
    {
        BoundConversion conversion => Column(conversion.Operand, isEquality),
        BoundNonNull nonNull => Column(nonNull.Operand, isEquality),
        BoundMember { Receiver: BoundVariable { Variable.Kind: VariableKind.Row }, Member: PropertySymbol property } => new ColumnTest(property, isEquality, side.Span),
        _ => null,
    };
}

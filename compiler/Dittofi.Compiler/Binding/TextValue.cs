using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Values as they stand in texts.</summary>
internal static class TextValue
{
    private static readonly FunctionDefinition _text = new(
        "text", FunctionReceiver.Value, FunctionResult.Fixed(TypeTable.Text), "The value as it stands in a text.", static call => call.Text());

    /// <summary>Whether values of a type can stand in a text.</summary>
    public static bool IsOf(TypeSymbol type) => type is ScalarType { Definition.IsComparable: true } or EnumType;

    /// <summary>A value that is no text as it stands in one.</summary>
    public static BoundExpression Of(BoundExpression value) => new BoundCall(_text, value, [], false, false, TypeTable.Text, value.Span);

    /// <summary>The same of a value that may be absent: absent where it is.</summary>
    public static BoundExpression OfOptional(BoundExpression value)
    {
        var type = TypeTable.Text.AsOptional();
        var isThere = new BoundBinary(BinaryOperator.NotEqual, value, new BoundLiteral(null, value.Type, value.Span), TypeTable.Boolean, value.Span);
        return new BoundConditional(isThere, Of(new BoundNonNull(value, value.Span)), new BoundLiteral(null, type, value.Span), type, value.Span);
    }
}

using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Writes bound expressions as C#; the service checks arithmetic for overflow throughout, so no operator does so by itself.</summary>
/// <param name="names">The C# names of types and members.</param>
/// <param name="locals">The C# names of the variables in scope.</param>
internal sealed class ExpressionEmitter(ServiceNames names, VariableNames locals)
{
    /// <summary>The expression.</summary>
    public CSharpCode Emit(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => EmitLiteral(literal),
        BoundVariable variable => CSharpCode.Identifier(locals.Of(variable.Variable)),
        BoundMember member => EmitMember(member),
        BoundUnary unary => EmitUnary(unary),
        BoundBinary binary => EmitBinary(binary),
        BoundConditional conditional =>
            CSharpCode.Of($"{Operand(conditional.Condition)} ? {Operand(conditional.First)} : {Operand(conditional.Second)}"),
        BoundCoalesce coalesce => CSharpCode.Of($"{Operand(coalesce.Left)} ?? {Operand(coalesce.Right)}"),
        BoundInterpolation interpolation => EmitInterpolation(interpolation),
        BoundConversion conversion => EmitConversion(conversion),
        BoundNonNull nonNull => IsValueType(nonNull.Type) ? CSharpCode.Primary($"{Operand(nonNull.Operand)}.Value") : Emit(nonNull.Operand),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no form in C#."),
    };

    /// <summary>Whether the C# type of a type is a value type, so that its optional form has <c>Value</c>.</summary>
    public static bool IsValueType(TypeSymbol type) => type.NonOptional switch
    {
        ScalarType scalar => scalar.Definition.IsValueType,
        EnumType => true,
        _ => false,
    };

    private CSharpCode Operand(BoundExpression expression) => Emit(expression).Parenthesized();

    private CSharpCode EmitLiteral(BoundLiteral literal) => (literal.Value, literal.Type.NonOptional) switch
    {
        (null, var type) when IsValueType(type) => CSharpCode.Of($"({CSharpTypes.Of(literal.Type, names)})null"),
        (null, _) => CSharpCode.Null,
        ({ } value, var type) => CSharpValues.Of(value, type, names),
    };

    private CSharpCode EmitMember(BoundMember member)
    {
        var receiver = Operand(member.Receiver);
        var name = names.Of(member.Member);
        return member.IsConditional ? CSharpCode.Primary($"{receiver}?.{name}") : CSharpCode.Member(receiver, name);
    }

    private CSharpCode EmitUnary(BoundUnary unary) => unary.Operator == UnaryOperator.Not
        ? CSharpCode.Of($"!{Operand(unary.Operand)}")
        : Finite(unary.Type, CSharpCode.Of($"-{Operand(unary.Operand)}"));

    // Overflow and division by zero fail the action; doubles alone would go on with an infinity.
    private static CSharpCode Finite(TypeSymbol type, CSharpCode computed) =>
        type is ScalarType { Definition: DoubleDefinition } ? CSharpCode.Primary($"FiniteNumber.Check({computed})") : computed;

    private CSharpCode EmitBinary(BoundBinary binary)
    {
        if (binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && (IsNull(binary.Left) || IsNull(binary.Right)))
        {
            var tested = Operand(IsNull(binary.Left) ? binary.Right : binary.Left);
            return binary.Operator == BinaryOperator.Equal ? CSharpCode.Of($"{tested} is null") : CSharpCode.Of($"{tested} is not null");
        }

        var (left, right) = (Operand(binary.Left), Operand(binary.Right));
        if (IsText(binary.Left) && Order(binary.Operator) is { } order)
        {
            // Text sorts by code point on every database; C#'s own order is by UTF-16 unit.
            return CSharpCode.Of($"CodePoints.Compare({left}, {right}) {order}");
        }

        return binary.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Concatenate => Finite(binary.Type, CSharpCode.Of($"{left} + {right}")),
            BinaryOperator.Subtract => Finite(binary.Type, CSharpCode.Of($"{left} - {right}")),
            BinaryOperator.Multiply => Finite(binary.Type, CSharpCode.Of($"{left} * {right}")),
            BinaryOperator.Divide => Finite(binary.Type, CSharpCode.Of($"{left} / {right}")),
            BinaryOperator.Remainder => Finite(binary.Type, CSharpCode.Of($"{left} % {right}")),
            BinaryOperator.Equal => CSharpCode.Of($"{left} == {right}"),
            BinaryOperator.NotEqual => CSharpCode.Of($"{left} != {right}"),
            BinaryOperator.Less => CSharpCode.Of($"{left} < {right}"),
            BinaryOperator.LessOrEqual => CSharpCode.Of($"{left} <= {right}"),
            BinaryOperator.Greater => CSharpCode.Of($"{left} > {right}"),
            BinaryOperator.GreaterOrEqual => CSharpCode.Of($"{left} >= {right}"),
            BinaryOperator.And => CSharpCode.Of($"{left} && {right}"),
            BinaryOperator.Or => CSharpCode.Of($"{left} || {right}"),
            _ => throw new InvalidOperationException($"{binary.Operator} has no form in C#."),
        };
    }

    private static CSharpCode? Order(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Less => CSharpCode.Of($"< 0"),
        BinaryOperator.LessOrEqual => CSharpCode.Of($"<= 0"),
        BinaryOperator.Greater => CSharpCode.Of($"> 0"),
        BinaryOperator.GreaterOrEqual => CSharpCode.Of($">= 0"),
        _ => null,
    };

    private CSharpCode EmitInterpolation(BoundInterpolation interpolation) =>
        CSharpCode.Join(CSharpCode.Of($" + "), interpolation.Parts.Length == 1
            ? [CSharpCode.Literal(""), EmitText(interpolation.Parts[0])]
            : interpolation.Parts.Select(EmitText));

    /// <summary>A value as text, in the invariant form.</summary>
    private CSharpCode EmitText(BoundExpression part)
    {
        var value = Operand(part);
        return part.Type switch
        {
            EnumType type => CSharpCode.Primary($"{names.TextOf(type)}.Values.ToText({value})"),
            ScalarType { Definition.IsText: true } => value,
            ScalarType { Definition: DecimalDefinition, First: not null } type =>
                CSharpCode.Primary($"DecimalText.ToText({value}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(type))})"),
            ScalarType { Definition: BooleanDefinition } => CSharpCode.Of($"{value} ? \"true\" : \"false\"").Parenthesized(),
            ScalarType { Definition.TextClass: { } owner } => CSharpCode.Primary($"{CSharpIdentifier.Pascal(owner)}.ToText({value})"),
            ScalarType { Definition: UuidDefinition } => CSharpCode.Primary($"{value}.ToString()"),
            _ => CSharpCode.Primary($"{value}.ToString(CultureInfo.InvariantCulture)"),
        };
    }

    // A lift to the optional type is C#'s own; a change of number is written out, so that `?:` and `??` find one type.
    private CSharpCode EmitConversion(BoundConversion conversion)
    {
        var (from, to) = (conversion.Operand.Type.NonOptional, conversion.Type.NonOptional);
        var changes = from is ScalarType a && to is ScalarType b && a.Definition.CSharpName != b.Definition.CSharpName;
        return changes
            ? CSharpCode.Of($"({CSharpTypes.Of(conversion.Type, names)}){Operand(conversion.Operand)}")
            : Emit(conversion.Operand);
    }

    private static bool IsText(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition.IsText: true };

    private static bool IsNull(BoundExpression expression) => expression is BoundLiteral { Value: null };
}

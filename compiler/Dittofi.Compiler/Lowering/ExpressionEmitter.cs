using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
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
        BoundConditional conditional => EmitConditional(conditional),
        BoundCoalesce coalesce => EmitCoalesce(coalesce),
        BoundInterpolation interpolation => EmitInterpolation(interpolation),
        BoundConversion conversion => EmitConversion(conversion),
        BoundNonNull nonNull => EmitNonNull(Present(nonNull.Operand)),
        BoundCall call => EmitCall(call),
        BoundLambda lambda => EmitLambda(lambda),
        BoundSent sent => EmitSent(sent),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no form in C#."),
    };

    /// <summary>A function of one value, whose type is written out; it uses nothing else.</summary>
    public CSharpCode EmitFunction(BoundLambda function)
    {
        var code = CSharpCode.Of($"static ({CSharpTypes.Of(function.Parameter.Type, names)} {locals.Of(function.Parameter)}) => {Emit(function.Body)}");
        locals.Release(function.Parameter);
        return code;
    }

    /// <summary>Whether the C# type of a type is a value type, so that its optional form has <c>Value</c>.</summary>
    public static bool IsValueType(TypeSymbol type) => type.NonOptional switch
    {
        ScalarType scalar => scalar.Definition.IsValueType,
        EnumType => true,
        _ => false,
    };

    /// <summary>A test that an optional value is there.</summary>
    public CSharpCode TestPresence(BoundExpression expression) =>
        CSharpCode.Operation(CSharpPrecedence.Relational, $"{Operand(expression, CSharpPrecedence.Unary)} is not null");

    private CSharpCode Operand(BoundExpression expression, CSharpPrecedence least = CSharpPrecedence.Primary) => Emit(expression).AtLeast(least);

    private CSharpCode EmitLiteral(BoundLiteral literal) => (literal.Value, literal.Type.NonOptional) switch
    {
        (null, var type) when IsValueType(type) => CSharpCode.Operation(CSharpPrecedence.Unary, $"({CSharpTypes.Of(literal.Type, names)})null"),
        (null, _) => CSharpCode.Null,
        ({ } value, var type) => CSharpValues.Of(value, type, names),
    };

    private CSharpCode EmitMember(BoundMember member)
    {
        var receiver = Operand(member.Receiver);
        var name = names.Of(member.Member);
        return member.IsConditional ? CSharpCode.Primary($"{receiver}?.{name}") : CSharpCode.Member(receiver, name);
    }

    private CSharpCode EmitCall(BoundCall call)
    {
        // Each part is written once: what wrote it twice at every level would never come to an end in a long chain.
        var written = call.Receiver is null ? CSharpCode.Empty : Emit(call.Receiver);
        var receiver = written.AtLeast(CSharpPrecedence.Primary);
        var type = (call.Receiver ?? call).Type;
        var arguments = call.Arguments.Select(Emit).ToImmutableArray();
        var computed = call.Arguments.OfType<BoundLambda>().FirstOrDefault(lambda => call.Function.Parameters[0].Kind != ArgumentKind.Condition)?.Type ?? (call.Receiver?.Type.NonOptional as ListType)?.Element;
        return call.Function.CSharp(new CSharpCall(
            receiver, arguments, call.IsConditional, call.IsFlagged, computed is { IsOptional: false } && IsValueType(computed), names.HasTimeZone, () => EmitText(written, type)));
    }

    private CSharpCode EmitLambda(BoundLambda lambda)
    {
        var code = CSharpCode.Of($"{CSharpCode.Identifier(locals.Of(lambda.Parameter))} => {Emit(lambda.Body)}");
        locals.Release(lambda.Parameter);
        return code;
    }

    // Where null is no value of the field, its absence says that it was not given.
    private CSharpCode EmitSent(BoundSent sent)
    {
        var record = Operand(sent.Record);
        return names.SentOf(sent.Field) is { } flag
            ? CSharpCode.Member(record, flag)
            : CSharpCode.Operation(CSharpPrecedence.Relational, $"{CSharpCode.Member(record, names.Of(sent.Field))} is not null");
    }

    private CSharpCode EmitNonNull(BoundExpression operand) => operand.Type.IsOptional && IsValueType(operand.Type) ? CSharpCode.Primary($"{Operand(operand)}.Value") : Emit(operand);

    // Where `a?.b` is there, so is `a`; and `a?.b.Value` would be optional again.
    private static BoundExpression Present(BoundExpression expression) =>
        expression is BoundMember { IsConditional: true } member ? member with { IsConditional = false, Receiver = Present(member.Receiver), Type = member.Member.Type } : expression;

    private CSharpCode EmitUnary(BoundUnary unary) => unary.Operator == UnaryOperator.Not
        ? CSharpCode.Operation(CSharpPrecedence.Unary, $"!{Operand(unary.Operand)}")
        : Finite(unary.Type, CSharpCode.Operation(CSharpPrecedence.Unary, $"-{Operand(unary.Operand)}"));

    private CSharpCode EmitConditional(BoundConditional conditional) => CSharpCode.Operation(
        CSharpPrecedence.Conditional,
        $"{Operand(conditional.Condition, CSharpPrecedence.Equality)} ? {Operand(conditional.First, CSharpPrecedence.Additive)} : {Operand(conditional.Second, CSharpPrecedence.Additive)}");

    private CSharpCode EmitCoalesce(BoundCoalesce coalesce)
    {
        var right = coalesce.Right is BoundCoalesce next ? EmitCoalesce(next) : Operand(coalesce.Right, CSharpPrecedence.Unary);
        return CSharpCode.Operation(CSharpPrecedence.Coalesce, $"{Operand(coalesce.Left, CSharpPrecedence.Unary)} ?? {right}");
    }

    // Overflow and division by zero fail the action; doubles alone would go on with an infinity.
    private static CSharpCode Finite(TypeSymbol type, CSharpCode computed) =>
        type is ScalarType { Definition: DoubleDefinition } ? CSharpCode.Primary($"FiniteNumber.Check({computed})") : computed;

    private CSharpCode EmitBinary(BoundBinary binary)
    {
        if (binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && (IsNull(binary.Left) || IsNull(binary.Right)))
        {
            var tested = Operand(IsNull(binary.Left) ? binary.Right : binary.Left, CSharpPrecedence.Unary);
            return binary.Operator == BinaryOperator.Equal
                ? CSharpCode.Operation(CSharpPrecedence.Relational, $"{tested} is null")
                : CSharpCode.Operation(CSharpPrecedence.Relational, $"{tested} is not null");
        }

        if (binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && IsText(binary.Left) && (ReadsSecret(binary.Left) || ReadsSecret(binary.Right)))
        {
            var same = CSharpCode.Primary($"SecretText.AreEqual({Emit(binary.Left)}, {Emit(binary.Right)})");
            return binary.Operator == BinaryOperator.Equal ? same : CSharpCode.Operation(CSharpPrecedence.Unary, $"!{same}");
        }

        if (IsText(binary.Left) && Order(binary.Operator) is { } order)
        {
            // Text sorts by code point on every database; C#'s own order is by UTF-16 unit.
            var compared = CSharpCode.Primary($"CodePoints.Compare({Operand(binary.Left, CSharpPrecedence.Additive)}, {Operand(binary.Right, CSharpPrecedence.Additive)})");
            return CSharpCode.Operation(CSharpPrecedence.Relational, $"{compared} {order}");
        }

        if (binary.Type is ScalarType { Definition: DecimalDefinition } && DecimalScale.Exact(binary) is { IsExact: false } exact)
        {
            var kept = CSharpCode.Of($"scale: {CSharpCode.Literal(exact.Kept.Scale)}");
            return CSharpCode.Primary($"ExactDecimal.{CSharpIdentifier.Pascal(binary.Operator.ToString())}({Emit(binary.Left)}, {Emit(binary.Right)}, {kept})");
        }

        var (sign, precedence) = CSharpOperators.Of(binary.Operator);
        var left = precedence == CSharpPrecedence.Or && binary.Left is BoundBinary { Operator: BinaryOperator.Or } or
            ? EmitBinary(or)
            : Operand(binary.Left, CSharpOperators.LeftOperand(precedence));
        var right = Operand(binary.Right, CSharpOperators.RightOperand(precedence));
        var isSigned = right.Text[0] == '-' && precedence is CSharpPrecedence.Additive or CSharpPrecedence.Multiplicative;
        return Finite(binary.Type, CSharpCode.Operation(precedence, $"{left} {sign} {(isSigned ? right.Parenthesized() : right)}"));
    }

    private static CSharpCode? Order(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Less => CSharpCode.Of($"< 0"),
        BinaryOperator.LessOrEqual => CSharpCode.Of($"<= 0"),
        BinaryOperator.Greater => CSharpCode.Of($"> 0"),
        BinaryOperator.GreaterOrEqual => CSharpCode.Of($">= 0"),
        _ => null,
    };

    private CSharpCode EmitInterpolation(BoundInterpolation interpolation)
    {
        var parts = interpolation.Parts.Select(part => EmitText(Emit(part), part.Type).AtLeast(CSharpPrecedence.Multiplicative));
        var all = interpolation.Parts.Length == 1 ? parts.Prepend(CSharpCode.Literal("")) : parts;
        return CSharpCode.Operation(CSharpPrecedence.Additive, $"{CSharpCode.Join(CSharpCode.Of($" + "), all)}");
    }

    /// <summary>A value as text, in the invariant form.</summary>
    private CSharpCode EmitText(CSharpCode value, TypeSymbol type)
    {
        var argument = value.AtLeast(CSharpPrecedence.Additive);
        return type switch
        {
            EnumType choice => CSharpCode.Primary($"{names.TextOf(choice)}.Values.ToText({argument})"),
            ScalarType { Definition.IsText: true } => value,
            ScalarType { Definition: DecimalDefinition, First: not null } scaled =>
                CSharpCode.Primary($"DecimalText.ToText({argument}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(scaled))})"),
            ScalarType { Definition: DecimalDefinition } => CSharpCode.Primary($"DecimalText.ToText({argument})"),
            ScalarType { Definition: BooleanDefinition } =>
                CSharpCode.Operation(CSharpPrecedence.Conditional, $"{value.AtLeast(CSharpPrecedence.Equality)} ? \"true\" : \"false\""),
            ScalarType { Definition.TextClass: { } owner } => CSharpCode.Primary($"{CSharpIdentifier.Pascal(owner)}.ToText({argument})"),
            ScalarType { Definition: UuidDefinition } => CSharpCode.Primary($"{value.AtLeast(CSharpPrecedence.Primary)}.ToString()"),
            _ => CSharpCode.Primary($"{value.AtLeast(CSharpPrecedence.Primary)}.ToString(CultureInfo.InvariantCulture)"),
        };
    }

    // A lift to the optional type is C#'s own; a change of number is written out, so that `?:` and `??` find one type.
    private CSharpCode EmitConversion(BoundConversion conversion)
    {
        var (from, to) = (conversion.Operand.Type.NonOptional, conversion.Type.NonOptional);
        if (from is not ScalarType a || to is not ScalarType b || a.Definition.CSharpName == b.Definition.CSharpName)
        {
            return Emit(conversion.Operand);
        }

        return (conversion.Operand, b.Definition) switch
        {
            (BoundLiteral { Value: int number }, LongDefinition) => CSharpCode.Literal((long)number),
            (BoundLiteral { Value: int number }, DecimalDefinition) => CSharpCode.Literal((decimal)number),
            (BoundLiteral { Value: long number }, DecimalDefinition) => CSharpCode.Literal((decimal)number),
            _ => CSharpCode.Operation(CSharpPrecedence.Unary, $"({CSharpTypes.Of(conversion.Type, names)}){Operand(conversion.Operand)}"),
        };
    }

    private static bool IsText(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition.IsText: true };

    private static bool ReadsSecret(BoundExpression expression) => RowExpressions.Flatten(expression).Any(part => part is BoundMember { Member: FieldSymbol { IsSecret: true } });

    private static bool IsNull(BoundExpression expression) => expression is BoundLiteral { Value: null };
}

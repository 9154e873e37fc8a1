using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Writes the checks of values that an action computes and stores (language page, section 13): <c>StoredValue.Min(body.Price - 5m, 0m, "price")</c>.
/// </summary>
internal static class RuleEmitter
{
    /// <summary>Whether a value may break a rule of its property that nothing has checked yet; of a literal the compiler has checked all but the expressions.</summary>
    public static bool IsNeeded(PropertySymbol property, BoundExpression value) =>
        !FitsDigits(property, value) || (!property.Rules.IsEmpty && Plain(value) switch
        {
            BoundLiteral literal => literal.Value is not null && !property.Rules.Conditions.IsEmpty,
            BoundMember { Member: var member } => !member.Rules.Imply(property.Rules),
            _ => true,
        });

    /// <summary>The value behind the checks of its property.</summary>
    public static CSharpCode Checked(PropertySymbol property, BoundExpression given, ExpressionEmitter expressions, ServiceNames names)
    {
        var name = CSharpCode.Literal(property.Name);
        var value = expressions.Emit(given);
        var rules = Plain(given) is BoundLiteral ? new ValueRules { Conditions = property.Rules.Conditions } : property.Rules;

        // What counts is the number that is stored.
        var code = property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number
            ? FitsDigits(property, given)
                ? CSharpCode.Primary($"StoredValue.Rounded({value}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))})")
                : CSharpCode.Primary($"StoredValue.Digits({value}, precision: {CSharpCode.Literal(DecimalDefinition.Precision(number))}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))}, {name})")
            : value;
        code = rules.MinLength is { } shortest ? CSharpCode.Primary($"StoredValue.MinLength({code}, {CSharpCode.Literal(shortest)}, {name})") : code;
        code = rules.MaxLength is { } longest ? CSharpCode.Primary($"StoredValue.MaxLength({code}, {CSharpCode.Literal(longest)}, {name})") : code;
        code = rules.Patterns.Aggregate(code, (inner, pattern) => CSharpCode.Primary($"WholeMatch.Stored({inner}, {CSharpCode.Literal(pattern)}, {name})"));
        code = (rules.Min, rules.Max) switch
        {
            ({ } least, { } most) =>
                CSharpCode.Primary($"StoredValue.Between({code}, {CSharpValues.Of(least, property.Type, names)}, {CSharpValues.Of(most, property.Type, names)}, {name})"),
            ({ } least, null) => CSharpCode.Primary($"StoredValue.Min({code}, {CSharpValues.Of(least, property.Type, names)}, {name})"),
            (null, { } most) => CSharpCode.Primary($"StoredValue.Max({code}, {CSharpValues.Of(most, property.Type, names)}, {name})"),
            _ => code,
        };
        code = rules.OneOf.IsEmpty
            ? code
            : CSharpCode.Call(CSharpCode.Primary($"StoredValue.OneOf"), [code, name, .. rules.OneOf.Select(one => CSharpValues.Of(one, property.Type, names))]);
        return rules.Conditions.Aggregate(code, (inner, condition) =>
            CSharpCode.Primary($"ExpressionRule.Stored({inner}, {expressions.EmitFunction(condition.Lambda)}, {CSharpCode.Literal(condition.Message)}, {name})"));
    }

    // A literal was checked where it stands, and what was stored or received before has the digits of its type; a sum may have more.
    private static bool FitsDigits(PropertySymbol property, BoundExpression value)
    {
        if (property.Type.NonOptional is not ScalarType { Definition: DecimalDefinition } number)
        {
            return true;
        }

        var places = DecimalDefinition.Precision(number) - DecimalDefinition.Scale(number);
        return Plain(value) switch
        {
            BoundLiteral => true,
            BoundMember { Member.Type.NonOptional: ScalarType { Definition: DecimalDefinition } source } =>
                DecimalDefinition.Precision(source) - DecimalDefinition.Scale(source) <= places && DecimalDefinition.Scale(source) <= DecimalDefinition.Scale(number),
            _ => false,
        };
    }

    private static BoundExpression Plain(BoundExpression value) => value switch
    {
        BoundConversion conversion => Plain(conversion.Operand),
        BoundNonNull nonNull => Plain(nonNull.Operand),
        _ => value,
    };
}

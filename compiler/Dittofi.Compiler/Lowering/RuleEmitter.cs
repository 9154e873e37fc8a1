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
    /// <summary>Whether a value may break a rule of its property that nothing has checked yet.</summary>
    public static bool IsNeeded(PropertySymbol property, BoundExpression value) => !property.Rules.IsEmpty && Plain(value) switch
    {
        BoundLiteral => false,
        BoundMember { Member: var member } => !member.Rules.Imply(property.Rules),
        _ => true,
    };

    /// <summary>The value behind the checks of its property.</summary>
    public static CSharpCode Checked(PropertySymbol property, CSharpCode value, ServiceNames names)
    {
        var name = CSharpCode.Literal(property.Name);
        var (min, max, maxLength) = property.Rules;
        if (maxLength is { } length)
        {
            return CSharpCode.Primary($"StoredValue.MaxLength({value}, {CSharpCode.Literal(length)}, {name})");
        }

        // What counts is the number that is stored.
        var stored = property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number
            ? CSharpCode.Primary($"StoredValue.Rounded({value}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))})")
            : value;
        return (min, max) switch
        {
            ({ } least, { } most) => CSharpCode.Primary($"StoredValue.Between({stored}, {CSharpValues.Limit(least, property.Type, names)}, {CSharpValues.Limit(most, property.Type, names)}, {name})"),
            ({ } least, null) => CSharpCode.Primary($"StoredValue.Min({stored}, {CSharpValues.Limit(least, property.Type, names)}, {name})"),
            (null, { } most) => CSharpCode.Primary($"StoredValue.Max({stored}, {CSharpValues.Limit(most, property.Type, names)}, {name})"),
            _ => stored,
        };
    }

    private static BoundExpression Plain(BoundExpression value) => value switch
    {
        BoundConversion conversion => Plain(conversion.Operand),
        BoundNonNull nonNull => Plain(nonNull.Operand),
        _ => value,
    };
}

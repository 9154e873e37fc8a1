using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Writes the checks of values that an action computes (language page, section 13): <c>StoredValue.Min(body.Price - 5m, 0m, "price")</c>.
/// </summary>
/// <param name="expressions">Writes the values as C#.</param>
/// <param name="names">The names of the service.</param>
internal sealed class RuleEmitter(ExpressionEmitter expressions, ServiceNames names)
{
    /// <summary>Whether a value may break a rule of its property that nothing has checked yet.</summary>
    public static bool IsNeeded(PropertySymbol property, BoundExpression value) => IsNeeded(property.Type, property.Rules, value);

    /// <summary>Whether a value may have more digits than the type that it goes into, or break rules that nothing has checked yet.</summary>
    public static bool IsNeeded(TypeSymbol type, ValueRules rules, BoundExpression value) => !DecimalFit.IsSure(type, value) || MayBreak(rules, value);

    /// <summary>Whether a value may break rules that nothing has checked yet; of a literal the compiler has checked all but the expressions.</summary>
    public static bool MayBreak(ValueRules rules, BoundExpression value) => !rules.IsEmpty && Plain(value) switch
    {
        BoundLiteral literal => literal.Value is not null && !rules.Conditions.IsEmpty,
        BoundMember { Member: var member } => !member.Rules.Imply(rules),

        // A variable starts with a literal.
        BoundVariable { Variable: var variable } => !(variable.Rules with { Conditions = [] }).Imply(rules),
        _ => true,
    };

    /// <summary>The value behind the checks of the property that it is stored in.</summary>
    public CSharpCode Stored(PropertySymbol property, BoundExpression given)
    {
        var name = CSharpCode.Literal(property.Label);
        var value = expressions.Emit(given);

        // What counts is the number that is stored.
        var code = property.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number
            ? DecimalFit.IsSure(number, given)
                ? CSharpCode.Primary($"StoredValue.Rounded({value}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))})")
                : Digits(value, number, name)
            : value;
        return Checked(code, Unchecked(property.Rules, given), property.Type, name, isText: false);
    }

    /// <summary>The value with no more digits than the type has: rounded to those behind the point, refused where it has more before it.</summary>
    public CSharpCode Held(TypeSymbol type, string name, BoundExpression given) =>
        type.NonOptional is ScalarType { Definition: DecimalDefinition } number && !DecimalFit.IsSure(number, given)
            ? Digits(expressions.Emit(given), number, CSharpCode.Literal(name))
            : expressions.Emit(given);

    /// <summary>The value behind the checks of the variable that it is assigned to.</summary>
    public CSharpCode Assigned(VariableSymbol variable, BoundExpression given)
    {
        var rules = Unchecked(variable.Rules, given);
        var name = CSharpCode.Literal(variable.Name);
        var code = Checked(Held(variable.Type, variable.Name, given), rules, variable.Type, name, IsText(variable.Type));
        if (rules.Items is not { IsEmpty: false } items || variable.Type.NonOptional is not ListType { Element: var element })
        {
            return code;
        }

        var item = CSharpCode.Identifier(CSharpIdentifier.Camel(Names.Item));
        return CSharpCode.Primary($"ListRules.Each({code}, static {item} => {Checked(item, items, element, name, IsText(element))})");
    }

    private static CSharpCode Digits(CSharpCode value, ScalarType number, CSharpCode name) => CSharpCode.Primary(
        $"StoredValue.Digits({value}, precision: {CSharpCode.Literal(DecimalDefinition.Precision(number))}, scale: {CSharpCode.Literal(DecimalDefinition.Scale(number))}, {name})");

    // Of a text that is there so is what was checked.
    private static bool IsText(TypeSymbol type) => type is ScalarType { Definition.IsText: true };

    private static ValueRules Unchecked(ValueRules rules, BoundExpression given) => Plain(given) is BoundLiteral ? new ValueRules { Conditions = rules.Conditions } : rules;

    private CSharpCode Checked(CSharpCode value, ValueRules rules, TypeSymbol type, CSharpCode name, bool isText)
    {
        var holder = isText ? CSharpCode.Primary($"GivenText") : CSharpCode.Primary($"StoredValue");
        var matcher = isText ? CSharpCode.Primary($"GivenText.Pattern") : CSharpCode.Primary($"WholeMatch.Stored");
        var code = rules.MinLength is { } shortest ? CSharpCode.Primary($"{holder}.MinLength({value}, {CSharpCode.Literal(shortest)}, {name})") : value;
        code = rules.MaxLength is { } longest ? CSharpCode.Primary($"{holder}.MaxLength({code}, {CSharpCode.Literal(longest)}, {name})") : code;
        code = rules.Patterns.Aggregate(code, (inner, pattern) => CSharpCode.Primary($"{matcher}({inner}, {CSharpCode.Literal(pattern)}, {name})"));
        code = (rules.Min, rules.Max) switch
        {
            ({ } least, { } most) =>
                CSharpCode.Primary($"StoredValue.Between({code}, {CSharpValues.Of(least, type, names)}, {CSharpValues.Of(most, type, names)}, {name})"),
            ({ } least, null) => CSharpCode.Primary($"StoredValue.Min({code}, {CSharpValues.Of(least, type, names)}, {name})"),
            (null, { } most) => CSharpCode.Primary($"StoredValue.Max({code}, {CSharpValues.Of(most, type, names)}, {name})"),
            _ => code,
        };
        code = rules.OneOf.IsEmpty
            ? code
            : CSharpCode.Call(CSharpCode.Primary($"{holder}.OneOf"), [code, name, .. rules.OneOf.Select(one => CSharpValues.Of(one, type, names))]);
        return rules.Conditions.Aggregate(code, (inner, condition) =>
            CSharpCode.Primary($"ExpressionRule.Stored({inner}, {expressions.EmitFunction(condition.Lambda)}, {CSharpCode.Literal(condition.Message)}, {name})"));
    }

    private static BoundExpression Plain(BoundExpression value) => value switch
    {
        BoundConversion conversion => Plain(conversion.Operand),
        BoundNonNull nonNull => Plain(nonNull.Operand),
        _ => value,
    };
}

using System.Globalization;
using System.Text.Json;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Values that an example of a request can carry: of the right type and within the rules.</summary>
/// <param name="known">The value of a member that must be a certain one, such as the id of a row; null for any other.</param>
internal sealed class ExampleValues(Func<MemberSymbol, object?> known)
{
    /// <summary>Values where nothing is known but types and rules.</summary>
    public static readonly ExampleValues Usual = new(_ => null);

    /// <summary>The value as the address or a header carries it.</summary>
    public string Plain(MemberSymbol member) => member.Type.NonOptional switch
    {
        ListType { Element: var element } => Plain(Item(member, element)),
        ScalarType { Definition: var definition } => definition.Format(Value(member)),
        _ => (string)Value(member),
    };

    /// <summary>A value of a field as JSON.</summary>
    public JsonText Json(FieldSymbol field) => field.Type.NonOptional switch
    {
        RecordType record => Json(Shown(record.Record)),
        ListType { Element: var element } => JsonText.Array([Json((FieldSymbol)Item(field, element))]),
        _ => Single(field),
    };

    /// <summary>Fields as a JSON object.</summary>
    public JsonText Json(IEnumerable<FieldSymbol> fields) => JsonText.Object(fields.Select(field => KeyValuePair.Create(field.Label, Json(field))));

    /// <summary>The fields of a record that an example shows: what must be there says what it is about; the rest would hide it.</summary>
    public static IReadOnlyList<FieldSymbol> Shown(RecordSymbol record)
    {
        var required = record.Fields.Where(field => field.IsRequired).ToList();
        var own = record.Fields.Where(field => field.Property?.References is null).ToList();
        return required.Count > 0 ? required : own.Count > 0 ? own : record.Fields;
    }

    /// <summary>Whether the value of a field may break a rule: one for which no value was found, or an expression, which only requests run.</summary>
    public bool IsDoubtful(FieldSymbol field) => field.Type.NonOptional switch
    {
        RecordType record => Shown(record.Record).Any(IsDoubtful),
        ListType { Element: var element } => !field.Rules.Conditions.IsEmpty || IsDoubtful((FieldSymbol)Item(field, element)),
        _ => !field.Rules.Conditions.IsEmpty || (Value(field) is string text && !Literals.Keeps(text, field.Rules)),
    };

    private static MemberSymbol Item(MemberSymbol member, TypeSymbol element) => member with { Type = element, Rules = member.Rules.Items ?? ValueRules.None };

    private JsonText Single(FieldSymbol field) => Value(field) switch
    {
        bool flag => JsonText.Literal(flag),
        int number => JsonText.Literal(number),
        long number => JsonText.Literal(number),
        decimal number => JsonText.Literal(number),
        double number => JsonText.Literal(number),
        JsonElement json => JsonText.Literal(json),
        _ => JsonText.Literal(Plain(field)),
    };

    private object Value(MemberSymbol member)
    {
        var (type, rules) = (member.Type.NonOptional, member.Rules);
        return known(member) ?? (member as FieldSymbol)?.Default ?? rules.OneOf.FirstOrDefault(value => Literals.Keeps(value, rules)) ?? type switch
        {
            EnumType choice => choice.Values[0],
            ScalarType { Definition.IsText: true } text => Text(rules, text),
            ScalarType { Definition.Example: { } example } => new[] { example, rules.Min, rules.Max }.OfType<object>().FirstOrDefault(value => Literals.Keeps(value, rules)) ?? example,
            ScalarType { Definition: DecimalDefinition } number => Number(rules, number),
            ScalarType { Definition: DoubleDefinition } => rules.Min ?? rules.Max ?? 1.5,
            ScalarType { Definition.NumericRank: not null } => Number(rules, null),
            _ => ExampleText.Candidates(rules).First(),
        };
    }

    private static object Text(ValueRules rules, ScalarType type)
    {
        var candidates = ExampleText.Candidates(rules);
        if (type.Definition.Example is string usual)
        {
            candidates = candidates.Prepend(usual);
        }

        // A pattern is compiled once for all of them.
        var patterns = rules.Patterns.Select(WholeMatch.Matcher).ToList();
        var others = rules with { Patterns = [] };
        return candidates.FirstOrDefault(text => type.Definition.ParseLiteral(text, type) is not null && Literals.Keeps(text, others) && patterns.TrueForAll(matches => matches(text)))
            ?? type.Definition.Example ?? ExampleText.Candidates(rules).First();
    }

    private static decimal Number(ValueRules rules, ScalarType? type)
    {
        // A decimal whose digits all stand behind the point has no 1.
        var usual = type is not null && DecimalDefinition.Precision(type) == DecimalDefinition.Scale(type) ? 0m : 1m;
        var wanted = Limit(rules.Min) is { } min && min > usual ? min : usual;
        return Limit(rules.Max) is { } max && max < wanted ? max : wanted;
    }

    private static decimal? Limit(object? limit) => limit is null ? null : Convert.ToDecimal(limit, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Values that an example of a request can carry: of the right type and within the rules.</summary>
internal static class ExampleValues
{
    private const string Text = "example";

    /// <summary>The value as the address or a header carries it.</summary>
    public static string Plain(FieldSymbol field) => field.Type.NonOptional switch
    {
        ListType { Element: var element } => Plain(Item(field, element)),
        ScalarType { Definition: var definition } => definition.Format(Value(field)),
        _ => (string)Value(field),
    };

    /// <summary>A value of a field as JSON.</summary>
    public static JsonText Json(FieldSymbol field) => field.Type.NonOptional switch
    {
        RecordType record => Json(record.Record),
        ListType { Element: var element } => JsonText.Array([Json(Item(field, element))]),
        _ => Single(field),
    };

    /// <summary>A record as JSON: what must be there says what it is about; the rest would hide it.</summary>
    public static JsonText Json(RecordSymbol record)
    {
        var required = record.Fields.Where(field => field.IsRequired).ToList();
        return JsonText.Object((required.Count > 0 ? required : [.. record.Fields]).Select(field => KeyValuePair.Create(field.Label, Json(field))));
    }

    private static FieldSymbol Item(FieldSymbol field, TypeSymbol element) => field with { Type = element, Rules = field.Rules.Items ?? ValueRules.None };

    private static JsonText Single(FieldSymbol field) => Value(field) switch
    {
        bool flag => JsonText.Literal(flag),
        int number => JsonText.Literal(number),
        long number => JsonText.Literal(number),
        decimal number => JsonText.Literal(number),
        double number => JsonText.Literal(number),
        JsonElement json => JsonText.Literal(json),
        _ => JsonText.Literal(Plain(field)),
    };

    private static object Value(FieldSymbol field) => field.Default ?? field.Rules.OneOf.FirstOrDefault() ?? field.Type.NonOptional switch
    {
        EnumType choice => choice.Values[0],
        ScalarType { Definition.Example: { } example } => example,
        ScalarType { Definition: DecimalDefinition } number => Number(field.Rules, number),
        ScalarType { Definition: DoubleDefinition } => field.Rules.Min ?? field.Rules.Max ?? 1.5,
        ScalarType { Definition.NumericRank: not null } => Number(field.Rules, null),
        _ => Text[..Math.Min(Text.Length, field.Rules.MaxLength ?? Text.Length)],
    };

    private static decimal Number(ValueRules rules, ScalarType? type)
    {
        // A decimal whose digits all stand behind the point has no 1.
        var usual = type is not null && DecimalDefinition.Precision(type) == DecimalDefinition.Scale(type) ? 0m : 1m;
        var wanted = Limit(rules.Min) is { } min && min > usual ? min : usual;
        return Limit(rules.Max) is { } max && max < wanted ? max : wanted;
    }

    private static decimal? Limit(object? limit) => limit is null ? null : Convert.ToDecimal(limit, CultureInfo.InvariantCulture);
}

using Dittofi.Compiler.Types;
using NJsonSchema;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Schemas of numbers that may come as text too.</summary>
internal static class TextNumbers
{
    // RFC 8259, section 6.
    private const string Number = @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$";
    private const string Whole = "^(0|-?[1-9][0-9]*)$";

    /// <summary>Makes the schema of a number, or of a list of numbers, take texts; any other is left as it is.</summary>
    public static void AllowIn(JsonSchema schema, TypeSymbol type)
    {
        if (type.NonOptional is ListType { Element: var element } && schema.Item is { } item)
        {
            AllowIn(item, element);
        }

        if (type.NonOptional is not ScalarType { Definition.NumericRank: not null })
        {
            return;
        }

        var number = new JsonSchema
        {
            Type = schema.Type,
            Format = schema.Format,
            Minimum = schema.Minimum,
            Maximum = schema.Maximum,
            IsNullableRaw = schema.IsNullableRaw,
            MultipleOf = schema.MultipleOf,
        };
        foreach (var value in schema.Enumeration)
        {
            number.Enumeration.Add(value);
        }

        schema.Enumeration.Clear();
        (schema.Type, schema.Format, schema.Minimum, schema.Maximum, schema.IsNullableRaw, schema.MultipleOf) = (JsonObjectType.None, null, null, null, null, null);
        schema.OneOf.Add(number);
        schema.OneOf.Add(new JsonSchema { Type = JsonObjectType.String, Pattern = number.Type == JsonObjectType.Integer ? Whole : Number });
    }
}

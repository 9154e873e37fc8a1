using System.Globalization;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using NJsonSchema;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Describes single values.</summary>
internal static class ScalarSchemas
{
    // The form in which the service writes instants (language page, section 13).
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Makes a schema describe a scalar.</summary>
    public static void Describe(JsonSchema schema, ScalarType type, ValueRules rules, object? byDefault, SchemaUse use)
    {
        var (name, format) = type.Definition.Schema;
        schema.Type = name switch
        {
            "string" => JsonObjectType.String,
            "integer" => JsonObjectType.Integer,
            "number" => JsonObjectType.Number,
            "boolean" => JsonObjectType.Boolean,
            _ => throw new ArgumentException($"'{name}' is no type of a single value in JSON.", nameof(type)),
        };
        schema.Format = format;
        schema.Pattern = use == SchemaUse.Request ? type.Definition.RequestPattern : type.Definition.AnswerPattern;
        schema.MultipleOf = use == SchemaUse.Request ? type.Definition.RequestStep(type) : null;
        schema.Minimum = rules.Min;
        schema.Maximum = rules.Max;
        schema.MaxLength = rules.MaxLength;
        schema.Default = JsonValue(byDefault);
    }

    /// <summary>Makes a schema describe one of several values.</summary>
    public static void Describe(JsonSchema schema, EnumType type, object? byDefault)
    {
        schema.Type = JsonObjectType.String;
        schema.Default = byDefault;
        foreach (var value in type.Values)
        {
            schema.Enumeration.Add(value);
        }
    }

    // What JSON has no form for is text; left to the serializer, its form would be the serializer's.
    private static object? JsonValue(object? value) => value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture),
        Guid uuid => uuid.ToString("D"),
        _ => value,
    };
}

using System.Globalization;
using System.Text.Json;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using NJsonSchema;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Describes single values.</summary>
internal static class ScalarSchemas
{
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
            "any" => JsonObjectType.None,
            _ => throw new ArgumentException($"'{name}' is no type of a single value in JSON.", nameof(type)),
        };
        schema.Format = format;
        schema.Pattern = use == SchemaUse.Answer ? type.Definition.AnswerPattern : type.Definition.RequestPattern;
        schema.Minimum = Limit(rules.Min, type);
        schema.Maximum = Limit(rules.Max, type);
        schema.MinLength = rules.MinLength;
        schema.MaxLength = rules.MaxLength ?? type.Definition.LongestText;
        if (rules.Patterns is [var only] && schema.Pattern is null && EcmaPattern.Of(only) is { } pattern)
        {
            schema.Pattern = pattern;
        }

        foreach (var value in rules.OneOf)
        {
            schema.Enumeration.Add(JsonValue(value, type));
        }

        schema.Default = byDefault is null ? null : JsonValue(byDefault, type);
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

    // JSON Schema limits numbers alone; a limit beyond those that the document can hold is left to the service.
    private static decimal? Limit(object? limit, ScalarType type) => limit switch
    {
        null => null,
        double number => Math.Abs(number) < 1e28 ? (decimal)number : null,
        _ => type.Definition.NumericRank is null ? null : Convert.ToDecimal(limit, CultureInfo.InvariantCulture),
    };

    // What JSON has no form for is text.
    private static object JsonValue(object value, ScalarType type) =>
        value is string or bool or int or long or decimal or double or JsonElement ? value : type.Definition.Format(value);
}

using System.Text.Json;
using Dittofi.Compiler.Emit;
using NJsonSchema;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Writes schemas.</summary>
/// <param name="references">Where the components are, by their identity.</param>
internal sealed class SchemaJson(IReadOnlyDictionary<object, string> references)
{
    /// <summary>A schema where it is used: a reference to a component, or the schema whole.</summary>
    public JsonText Write(JsonSchema schema) =>
        schema.Reference is { } component ? new JsonMembers().Add("$ref", references[component]).ToJson() : Whole(schema);

    /// <summary>A schema with all it says.</summary>
    public JsonText Whole(JsonSchema schema) => new JsonMembers()
        .Add("type", TypeName(schema.Type))
        .Add("description", schema.Description)
        .Add("format", schema.Format)
        .Add("default", Value(schema.Default))
        .Add("maximum", Number(schema.Maximum))
        .Add("minimum", Number(schema.Minimum))
        .Add("maxLength", schema.MaxLength is { } length ? JsonText.Literal(length) : null)
        .Add("minLength", schema.MinLength is { } shortest ? JsonText.Literal(shortest) : null)
        .Add("pattern", schema.Pattern)
        .Add("nullable", schema.IsNullableRaw is { } nullable ? JsonText.Literal(nullable) : null)
        .Add("enum", schema.Enumeration.Count > 0 ? JsonText.Array(schema.Enumeration.Select(value => Value(value) ?? JsonText.Null)) : null)
        .Add("items", schema.Item is { } item ? Write(item) : null)
        .AddUnlessEmpty("oneOf", JsonText.Array(schema.OneOf.Select(Write)))
        .Add("additionalProperties", AdditionalProperties(schema))
        .AddUnlessEmpty("required", JsonText.Array(schema.RequiredProperties.Select(JsonText.Literal)))
        .AddUnlessEmpty("properties", JsonMembers.Map(schema.Properties, Write))
        .ToJson();

    private JsonText? AdditionalProperties(JsonSchema schema) =>
        schema.AdditionalPropertiesSchema is { } values ? Write(values)
        : schema.AllowAdditionalProperties ? null
        : JsonText.Literal(false);

    private static string? TypeName(JsonObjectType type) => type switch
    {
        JsonObjectType.None => null,
        JsonObjectType.Array => "array",
        JsonObjectType.Boolean => "boolean",
        JsonObjectType.Integer => "integer",
        JsonObjectType.Number => "number",
        JsonObjectType.Object => "object",
        JsonObjectType.String => "string",
        _ => throw new ArgumentException($"OpenAPI 3.0 has no type {type}.", nameof(type)),
    };

    private static JsonText? Number(decimal? value) => value is { } number ? JsonText.Literal(number) : null;

    private static JsonText? Value(object? value) => value switch
    {
        null => null,
        string text => JsonText.Literal(text),
        bool truth => JsonText.Literal(truth),
        int number => JsonText.Literal(number),
        long number => JsonText.Literal(number),
        decimal number => JsonText.Literal(number),
        double number => JsonText.Literal(number),
        JsonElement json => JsonText.Literal(json),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of JSON.", nameof(value)),
    };
}

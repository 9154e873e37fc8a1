using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>json</c>: any JSON, in the one form in which both databases keep it.</summary>
internal sealed class JsonDefinition : ScalarDefinition
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions _relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "json";

    public override string Summary =>
        "Any JSON but `null` alone. Kept as PostgreSQL's jsonb keeps it, on both databases: keys by length, then by bytes; numbers without exponent, at most 400 digits on either side of the point. Doubled keys are refused.";

    public override string CSharpName => "JsonElement";

    public override string Namespace => "System.Text.Json";

    public override bool IsValueType => true;

    public override string RuntimeName => "Json";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("any", null);

    public override bool IsOrdered => false;

    public override bool IsComparable => false;

    public override object? Example => JsonElement.Parse("{}");

    public override string LiteralHelp => "JSON in quotes, such as '{\"a\": 1}', its numbers without exponent";

    public override string PostgreSqlType(ScalarType type) => "jsonb";

    public override string Format(object value) => ((JsonElement)value).GetRawText();

    public override object? ParseLiteral(string text, ScalarType type)
    {
        try
        {
            var value = JsonElement.Parse(text, _strict);
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(buffer, _relaxed);
            Write(value, writer);
            writer.Flush();
            return value.ValueKind == JsonValueKind.Null ? null : JsonElement.Parse(buffer.WrittenSpan);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // Half a surrogate pair in an escape is an InvalidOperationException to the reader.
            return null;
        }
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(member => Encoding.UTF8.GetByteCount(member.Name)).ThenBy(member => Convert.ToHexString(Encoding.UTF8.GetBytes(member.Name)), StringComparer.Ordinal))
                {
                    writer.WritePropertyName(Storable(member.Name));
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Storable(value.GetString() ?? ""));
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Plain(value.GetRawText()));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static string Storable(string text) => TypeTable.Text.Definition.ParseLiteral(text, TypeTable.Text) is null
        ? throw new FormatException("The text holds a character that no database keeps.")
        : text;

    private static string Plain(string number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isPlain = number.Length <= DecimalDefinition.MostDigits && decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var value) && (value != 0 || number[0] != '-');
        return isPlain ? number : throw new FormatException("The number is written in another way by the database.");
    }
}

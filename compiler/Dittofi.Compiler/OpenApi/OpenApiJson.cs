using System.Globalization;
using System.Text;
using Dittofi.Compiler.Emit;
using Newtonsoft.Json;
using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Writes a document as text whose bytes depend on the document alone.</summary>
internal static class OpenApiJson
{
    // The serializer writes every decimal with a point, whole ones too.
    private const string EmptyFraction = ".0";

    /// <summary>The document's text.</summary>
    public static string ToText(OpenApiDocument document)
    {
        var builder = new StringBuilder();
        foreach (var line in document.ToJson(SchemaType.OpenApi3, Formatting.Indented).Split('\n'))
        {
            AppendLine(builder, line.AsSpan().TrimEnd('\r'));
        }

        return builder.ToString();
    }

    // A line of indented JSON holds one value, and a text among them ends with its quote.
    private static void AppendLine(StringBuilder builder, ReadOnlySpan<char> line)
    {
        var hasComma = line.EndsWith(',');
        var value = hasComma ? line[..^1] : line;
        foreach (var character in value.EndsWith(EmptyFraction) ? value[..^EmptyFraction.Length] : value)
        {
            if (Rune.TryCreate(character, out var rune) && PlainCharacters.IsPlain(rune))
            {
                builder.Append(character);
            }
            else
            {
                // Only in texts stand characters that are not plain, and there an escape means the same.
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        builder.Append(hasComma ? ",\n" : "\n");
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dittofi.Compiler.Emit;

/// <summary>A JSON value for files such as `appsettings.json`.</summary>
internal sealed class JsonText : ISafeText
{
    private JsonText(string text) => Text = text;

    public static JsonText Null { get; } = new("null");

    public string Text { get; }

    /// <summary>A string that holds plain characters only.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static JsonText Literal(string value)
    {
        var builder = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in PlainCharacters.RequireWellFormed(value))
        {
            if (character is '"' or '\\')
            {
                builder.Append('\\').Append(character);
            }
            else if (char.IsSurrogate(character) || !Rune.TryCreate(character, out var rune) || !PlainCharacters.IsPlain(rune))
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                builder.Append(character);
            }
        }

        return new JsonText(builder.Append('"').ToString());
    }

    public static JsonText Literal(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    public static JsonText Literal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    public static JsonText Literal(double value) => double.IsFinite(value)
        ? new(value.ToString("R", CultureInfo.InvariantCulture))
        : throw new ArgumentException("JSON has finite numbers only.", nameof(value));

    public static JsonText Literal(bool value) => new(value ? "true" : "false");

    /// <summary>A value that was parsed.</summary>
    public static JsonText Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Literal(member.Value)))),
        JsonValueKind.Array => Array(value.EnumerateArray().Select(Literal)),
        JsonValueKind.String => Literal(value.GetString() ?? ""),
        _ => new(value.GetRawText()),
    };

    /// <summary>An object on several lines, indented by two.</summary>
    public static JsonText Object(IEnumerable<KeyValuePair<string, JsonText>> members) =>
        Block('{', members.Select(member => $"{Literal(member.Key).Text}: {member.Value.Text}"), '}');

    /// <summary>An array on several lines, indented by two.</summary>
    public static JsonText Array(IEnumerable<JsonText> items) => Block('[', items.Select(item => item.Text), ']');

    public override string ToString() => Text;

    private static JsonText Block(char open, IEnumerable<string> items, char close)
    {
        var lines = items.Select(item => "  " + item.Replace("\n", "\n  ", StringComparison.Ordinal)).ToList();
        return new JsonText(lines.Count == 0 ? $"{open}{close}" : $"{open}\n{string.Join(",\n", lines)}\n{close}");
    }
}

using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>The one place that turns values into the text of C# literals.</summary>
internal static class CSharpLiteral
{
    /// <summary>A regular (never verbatim, raw or interpolated) literal that holds plain characters only.</summary>
    public static string Text(string value)
    {
        var builder = new StringBuilder(value.Length + 2).Append('"');
        AppendEscaped(builder, value);
        return builder.Append('"').ToString();
    }

    /// <summary>Whether every character of a text can stand in a raw literal.</summary>
    public static bool CanBeRaw(string value) => value.EnumerateRunes().All(rune => rune.Value == '\n' || PlainCharacters.IsPlain(rune));

    /// <summary>
    /// A raw literal over several lines for text of ours whose quotes would otherwise hide it (SQL). The delimiter is longer than any run of quotes inside,
    /// and a character that is not plain is refused, so nothing inside can end it.
    /// </summary>
    public static string Raw(string value)
    {
        if (!CanBeRaw(value))
        {
            throw new ArgumentException("Only plain characters can stand in a raw literal.", nameof(value));
        }

        var longest = 0;
        var run = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            run = rune.Value == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var delimiter = new string('"', Math.Max(3, longest + 1));
        return $"{delimiter}\n{value}\n{delimiter}";
    }

    public static string Number(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    private static void AppendEscaped(StringBuilder builder, string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (char.IsHighSurrogate(character) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                var rune = new Rune(character, value[++index]);
                if (PlainCharacters.IsPlain(rune))
                {
                    builder.Append(character).Append(value[index]);
                }
                else
                {
                    builder.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
                }

                continue;
            }

            AppendEscaped(builder, character);
        }
    }

    private static void AppendEscaped(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                builder.Append('\\').Append(character);
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            default:
                if (Rune.TryCreate(character, out var rune) && PlainCharacters.IsPlain(rune))
                {
                    builder.Append(character);
                }
                else
                {
                    builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                }

                break;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Writes nodes as YAML that reads back as the same nodes.</summary>
internal static class YamlPrinter
{
    private const int LongestLine = 110;

    /// <summary>The text of a map, each line ended.</summary>
    public static string Print(YamlMapping root)
    {
        var text = new StringBuilder();
        PrintEntries(root, 0, text);
        return text.ToString();
    }

    /// <summary>Whether a value may stand without quotes wherever one may stand.</summary>
    public static bool IsPlain(string value) =>
        value.Length > 0
        && (char.IsAsciiLetterOrDigit(value[0]) || value[0] is '/' or '_')
        && value[^1] != ' '
        && value.All(character => char.IsAsciiLetterOrDigit(character) || " _./-".Contains(character, StringComparison.Ordinal));

    private static void PrintEntries(YamlMapping map, int indent, StringBuilder text)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent);
            PrintEntry(entry, indent, text);
        }
    }

    private static void PrintEntry(YamlEntry entry, int indent, StringBuilder text)
    {
        text.Append(Scalar(entry.Key)).Append(':');
        if (entry.Value is YamlScalar alone)
        {
            text.Append(' ').Append(InBlock(alone)).Append('\n');
            return;
        }

        if (InLine(entry.Value, indent + entry.Key.Value.Length) is { } line)
        {
            text.Append(' ').Append(line).Append('\n');
        }
        else
        {
            text.Append('\n');
            PrintBlock(entry.Value, indent + 2, text);
        }
    }

    private static void PrintBlock(YamlNode node, int indent, StringBuilder text)
    {
        if (node is YamlMapping map)
        {
            PrintEntries(map, indent, text);
            return;
        }

        foreach (var item in node is YamlSequence list ? list.Items : [node])
        {
            text.Append(' ', indent).Append("- ");
            if (item is YamlMapping { Entries: [var first, .. var rest] } inner)
            {
                PrintEntry(first, indent + 2, text);
                PrintEntries(inner with { Entries = [.. rest] }, indent + 2, text);
            }
            else
            {
                text.Append(item is YamlScalar scalar ? InBlock(scalar) : Flow(item)).Append('\n');
            }
        }
    }

    // Single values, and maps of them that are short: they are read at one glance.
    private static string? InLine(YamlNode node, int before) => node switch
    {
        YamlMapping map when map.Entries.All(entry => entry.Value is YamlScalar) && Flow(map) is { } line && before + line.Length < LongestLine => line,
        YamlMapping { Entries: [] } or YamlSequence { Items: [] } => Flow(node),
        YamlSequence list when list.Items.All(item => item is YamlScalar { IsPlain: true }) => Flow(list),
        _ => null,
    };

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMapping map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{Scalar(entry.Key)}: {Flow(entry.Value)}"))} }}",
        _ => "",
    };

    // On a line of its own more may stand without quotes: expressions, types, placeholders.
    private static string InBlock(YamlScalar scalar) =>
        scalar.Value.Length > 0
        && (char.IsAsciiLetterOrDigit(scalar.Value[0]) || scalar.Value[0] is '/' or '$')
        && scalar.Value[^1] is not (' ' or ':')
        && scalar.Value.All(character => character is >= ' ' and <= '~' and not ('"' or '\'' or '#'))
        && !scalar.Value.Contains(": ", StringComparison.Ordinal)
            ? scalar.Value
            : Scalar(scalar);

    private static string Scalar(YamlScalar scalar)
    {
        if (IsPlain(scalar.Value))
        {
            return scalar.Value;
        }

        var text = new StringBuilder("\"");
        foreach (var character in scalar.Value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}

using System.Text;
using Dittofi.Compiler.Emit;

namespace Dittofi.Cli.Introspection;

/// <summary>Names of a database as YAML: in quotes unless they are letters, digits and '_' alone. In a comment what could end it or hide is a '?'.</summary>
internal static class YamlName
{
    // What other readers of YAML take for something else than text.
    private static readonly string[] _words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The name as a value.</summary>
    /// <param name="name">A name of plain characters.</param>
    public static string Value(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !_words.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? name
            : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text of any characters in a comment.</summary>
    public static string Comment(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(PlainCharacters.IsPlain(rune) ? rune.ToString() : "?");
        }

        return shown.ToString();
    }
}

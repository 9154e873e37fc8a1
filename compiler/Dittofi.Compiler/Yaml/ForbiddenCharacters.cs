using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Refuses characters that readers of one file would take differently, or that drive a terminal.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>Reports the first forbidden character of a file; one message, since a binary file holds thousands.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Report(SourceText source, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c is >= ' ' and < '\u007f' or '\n' or '\r' or '\t')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(c))
            {
                diagnostics.Report(YamlNodeDiagnostics.ForbiddenCharacter, new SourceSpan(source, i, 1), Name(c));
                return true;
            }
        }

        return false;
    }

    /// <summary>How a character is named in messages: <c>U+0000</c>.</summary>
    public static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    // U+0085, U+2028 and U+2029 end a line for YAML 1.1 readers and not for 1.2 ones.
    private static bool IsForbidden(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Emit;

/// <summary>What may be printed into a project file: names and versions by an allow-list, other text without any meaning to XML or MSBuild (security.md C09).</summary>
internal sealed partial class XmlText : ISafeText
{
    private XmlText(string text) => Text = text;

    public string Text { get; }

    public static XmlText Name(CSharpIdentifier name) => new(name.Name);

    /// <exception cref="ArgumentException">The version is not of the form of Semantic Versioning 2.0.</exception>
    public static XmlText Version(string version) => IsVersion(version)
        ? new XmlText(version)
        : throw new ArgumentException($"'{version}' is no semantic version.", nameof(version));

    public static bool IsVersion(string version) => version.Length <= 128 && SemanticVersion().IsMatch(version);

    /// <summary>The value of an MSBuild property: characters that MSBuild evaluates are written as %XX, then those of XML as entities.</summary>
    public static XmlText MsBuildValue(string value)
    {
        var builder = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '%' or '$' or '@' or ';' or '*' or '?' or '(' or ')')
            {
                builder.Append(CultureInfo.InvariantCulture, $"%{rune.Value:X2}");
            }
            else
            {
                builder.Append(PlainCharacters.IsPlain(rune) ? rune.ToString() : " ");
            }
        }

        return new XmlText(Escape(builder.ToString()));
    }

    /// <summary>The entities of XML in place of its five characters; the caller keeps characters that are not plain away.</summary>
    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public override string ToString() => Text;

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex SemanticVersion();
}

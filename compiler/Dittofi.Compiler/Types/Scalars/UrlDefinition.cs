using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>url</c>: an absolute http or https address.</summary>
internal sealed partial class UrlDefinition : ScalarDefinition
{
    private const string Form = "^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+$";

    public override string Name => "url";

    public override string Summary => "An absolute `http` or `https` address (RFC 3986: other characters are percent-encoded), at most 2,048 characters, kept as it is given.";

    public override string CSharpName => "string";

    public override bool IsValueType => false;

    public override string RuntimeName => "Url";

    public override string StoredName => "Text";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", "uri");

    public override string? RequestPattern => Form;

    public override int? LongestText => 2048;

    public override object? Example => "https://example.com/";

    public override string LiteralHelp => "an address such as https://example.com/a";

    public override string PostgreSqlType(ScalarType type) => "text";

    public override object? ParseLiteral(string text, ScalarType type) =>
        text.Length <= LongestText && !text.EndsWith('\n') && Address().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? text
            : null;

    [GeneratedRegex(Form, RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

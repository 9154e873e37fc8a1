using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>email</c>: an address as a form in HTML takes it, within the lengths of SMTP, in small letters.</summary>
internal sealed partial class EmailDefinition : ScalarDefinition
{
    private const string Label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private const string Form = "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + Label + "(\\." + Label + ")*$";

    public override string Name => "email";

    public override string Summary =>
        "An e-mail address as HTML forms take it, at most 254 characters, 64 of them before the @. Kept in small letters: one address has one spelling.";

    public override string CSharpName => "string";

    public override bool IsValueType => false;

    public override string RuntimeName => "Email";

    public override string StoredName => "Text";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", "email");

    public override string? RequestPattern => Form;

    public override int? LongestText => 254;

    public override object? Example => "name@example.com";

    public override string LiteralHelp => "an e-mail address such as name@example.com";

    public override string PostgreSqlType(ScalarType type) => "text";

    public override object? ParseLiteral(string text, ScalarType type) =>
        text.Length <= LongestText && !text.EndsWith('\n') && Address().IsMatch(text) ? text.ToLowerInvariant() : null;

    [GeneratedRegex(Form, RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

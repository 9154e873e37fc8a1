using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>datetime</c>: an instant, UTC to the microsecond.</summary>
internal sealed class DateTimeDefinition : ScalarDefinition
{
    // The form in which the service writes instants (language page, section 13).
    private const string WireFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fK", "yyyy-MM-dd'T'HH:mm:ss.ffK", "yyyy-MM-dd'T'HH:mm:ss.fffK",
        "yyyy-MM-dd'T'HH:mm:ss.ffffK", "yyyy-MM-dd'T'HH:mm:ss.fffffK", "yyyy-MM-dd'T'HH:mm:ss.ffffffK",
    ];

    public override string Name => "datetime";

    public override string Summary => "An instant, with its offset (RFC 3339), kept in UTC to the microsecond.";

    public override string CSharpName => "DateTimeOffset";

    public override bool IsValueType => true;

    public override string RuntimeName => "Instant";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", "date-time");

    public override string? RequestPattern =>
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})$";

    public override string? AnswerPattern => "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z$";

    public override string LiteralHelp => "an instant with its offset, such as 2026-03-01T10:00:00Z";

    public override string PostgreSqlType(ScalarType type) => "timestamptz";

    public override string? TextClass => "Instant";

    public override bool TakesLimits => true;

    public override object? Example => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string Format(object value) => ((DateTimeOffset)value).ToUniversalTime().ToString(WireFormat, CultureInfo.InvariantCulture);

    public override object? ParseLiteral(string text, ScalarType type)
    {
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value.ToUniversalTime()
            : null;
    }
}

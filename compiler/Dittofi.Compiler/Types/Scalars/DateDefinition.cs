using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>date</c>: a day of the calendar, without a time or a zone.</summary>
internal sealed class DateDefinition : ScalarDefinition
{
    private const string Form = "yyyy-MM-dd";

    public override string Name => "date";

    public override string Summary => "A day, without a time or a zone (ISO 8601), 0001-01-01 to 9999-12-31.";

    public override string CSharpName => "DateOnly";

    public override bool IsValueType => true;

    public override string RuntimeName => "Date";

    public override string? TextClass => "DateText";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", "date");

    public override bool TakesLimits => true;

    public override object? Example => new DateOnly(2026, 1, 1);

    public override string LiteralHelp => "a date such as 2026-03-01";

    public override string PostgreSqlType(ScalarType type) => "date";

    public override string Format(object value) => ((DateOnly)value).ToString(Form, CultureInfo.InvariantCulture);

    public override object? ParseLiteral(string text, ScalarType type) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}

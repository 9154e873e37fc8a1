using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>time</c>: a time of the day, without a zone, to the microsecond.</summary>
internal sealed class TimeDefinition : ScalarDefinition
{
    private const string WireFormat = "HH:mm:ss.ffffff";

    private static readonly string[] Formats =
    [
        "HH:mm", "HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.ff", "HH:mm:ss.fff", "HH:mm:ss.ffff", "HH:mm:ss.fffff", WireFormat,
    ];

    public override string Name => "time";

    public override string Summary => "A time of the day, without a zone (ISO 8601), to the microsecond; answered with six digits. The day ends before 24:00.";

    public override string CSharpName => "TimeOnly";

    public override bool IsValueType => true;

    public override string RuntimeName => "Time";

    public override string? TextClass => "TimeText";

    public override string SqliteType => "TEXT";

    // The format `time` of JSON Schema has an offset.
    public override (string Type, string? Format) Schema => ("string", null);

    public override string? RequestPattern => "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?$";

    public override string? AnswerPattern => "^[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}$";

    public override bool TakesLimits => true;

    public override object? Example => new TimeOnly(12, 0);

    public override string LiteralHelp => "a time such as 10:00 or 10:00:00.5";

    public override string PostgreSqlType(ScalarType type) => "time";

    public override string Format(object value) => ((TimeOnly)value).ToString(WireFormat, CultureInfo.InvariantCulture);

    public override object? ParseLiteral(string text, ScalarType type) =>
        TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}

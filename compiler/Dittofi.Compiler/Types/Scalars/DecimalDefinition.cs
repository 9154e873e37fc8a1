using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>decimal(p,s)</c>: exact; SQLite stores it as an integer scaled by 10^s.</summary>
internal sealed class DecimalDefinition : ScalarDefinition
{
    /// <summary>The most digits that fit a 64-bit scaled integer (language page, section 13).</summary>
    public const int MostDigitsOnSqlite = 18;

    /// <summary>The most digits that fit a C# decimal.</summary>
    public const int MostDigits = 28;

    private const int DefaultPrecision = 18;
    private const int DefaultScale = 6;

    public override string Name => "decimal";

    public override string Summary => "An exact number of at most p digits, s of them after the point: `decimal(p,s)`; `decimal` alone is `decimal(18,6)`.";

    public override string CSharpName => "decimal";

    public override bool IsValueType => true;

    public override string RuntimeName => "Decimal";

    public override string SqliteType => "INTEGER";

    public override (string Type, string? Format) Schema => ("number", "decimal");

    public override int? NumericRank => 3;

    public override (int Least, int Most) Arguments => (0, 2);

    public override string LiteralHelp => "a number such as 12.50";

    /// <summary>How many digits a type has in all.</summary>
    public static int Precision(ScalarType type) => type.First ?? DefaultPrecision;

    /// <summary>How many digits a type has after the point.</summary>
    public static int Scale(ScalarType type) => type.First is null ? DefaultScale : type.Second ?? 0;

    /// <summary>The type with its digits written out: what is declared as <c>decimal</c> alone is stored with the digits it stands for.</summary>
    public static ScalarType Sized(ScalarType type) => type with { First = Precision(type), Second = Scale(type) };

    /// <summary>The type of a sum: as many digits after the point, and as many in all as there are.</summary>
    public static ScalarType Widest(ScalarType type) => type with { First = MostDigits, Second = Scale(type) };

    /// <summary>Whether a number has no more digits than a type.</summary>
    public static bool Holds(decimal value, ScalarType type) => Fits(value, Sized(type));

    public override string PostgreSqlType(ScalarType type) =>
        string.Create(CultureInfo.InvariantCulture, $"numeric({Precision(type)},{Scale(type)})");

    public override decimal? RequestStep(ScalarType type) => new decimal(1, 0, 0, isNegative: false, (byte)Scale(type));

    public override string? CheckArguments(int? first, int? second) => (first, second) switch
    {
        ( < 1 or > MostDigits, _) => "the number of digits must be between 1 and 28",
        ({ } digits, { } scale) when scale < 0 || scale > digits => "the digits after the point must be between 0 and the number of digits",
        _ => null,
    };

    public override object? ParseLiteral(string text, ScalarType type)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text.Length <= MostDigits + 2 && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && Fits(value, type)
            ? value
            : null;
    }

    private static bool Fits(decimal value, ScalarType type)
    {
        if (type.First is null)
        {
            return true;
        }

        var scale = Scale(type);
        var limit = 1m;
        for (var i = 0; i < Precision(type) - scale; i++)
        {
            limit *= 10;
        }

        return Math.Abs(value) < limit && decimal.Round(value, scale) == value;
    }
}

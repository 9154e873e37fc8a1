using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>double</c>: a binary floating-point number, never infinite and never NaN.</summary>
internal sealed class DoubleDefinition : ScalarDefinition
{
    public override string Name => "double";

    public override string Summary => "A floating-point number of 64 bits (IEEE 754), always finite; written with the fewest digits that give it back. -0 is 0.";

    public override string CSharpName => "double";

    public override bool IsValueType => true;

    public override string RuntimeName => "Double";

    public override string SqliteType => "REAL";

    public override (string Type, string? Format) Schema => ("number", "double");

    public override int? NumericRank => 4;

    public override string LiteralHelp => "a number such as 2.5 or 1e-9";

    public override string PostgreSqlType(ScalarType type) => "double precision";

    // A long or a decimal may have more digits than a double holds.
    public override bool Takes(ScalarDefinition other) => other is IntegerDefinition;

    public override string Format(object value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);

    public override object? ParseLiteral(string text, ScalarType type)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && text[0] != '+';

        // Adding zero makes -0 a plain 0, which is how both databases give it back.
        return isNumber ? value + 0.0 : null;
    }
}

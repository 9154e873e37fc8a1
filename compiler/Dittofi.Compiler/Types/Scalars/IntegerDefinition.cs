using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>integer</c>: 32 bits.</summary>
internal sealed class IntegerDefinition : ScalarDefinition
{
    public override string Name => "integer";

    public override string Summary => "A whole number of 32 bits, -2147483648 to 2147483647.";

    public override string CSharpName => "int";

    public override bool IsValueType => true;

    public override string RuntimeName => "Integer";

    public override string SqliteType => "INTEGER";

    public override (string Type, string? Format) Schema => ("integer", "int32");

    public override int? NumericRank => 1;

    public override string LiteralHelp => "a whole number from -2147483648 to 2147483647";

    public override string PostgreSqlType(ScalarType type) => "integer";

    public override object? ParseLiteral(string text, ScalarType type) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}

using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>long</c>: 64 bits.</summary>
internal sealed class LongDefinition : ScalarDefinition
{
    public override string Name => "long";

    public override string Summary => "A whole number of 64 bits.";

    public override string CSharpName => "long";

    public override bool IsValueType => true;

    public override string RuntimeName => "Long";

    public override string SqliteType => "INTEGER";

    public override (string Type, string? Format) Schema => ("integer", "int64");

    public override int? NumericRank => 2;

    public override string LiteralHelp => "a whole number of at most 64 bits";

    public override string PostgreSqlType(ScalarType type) => "bigint";

    public override object? ParseLiteral(string text, ScalarType type) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}

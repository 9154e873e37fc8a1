using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary>A many-to-one relation (language page, section 3): the id of a row of another model. One instance stands for each model.</summary>
/// <param name="model">The model's name.</param>
internal sealed class ReferenceDefinition(string model) : ScalarDefinition
{
    public override string Name => model;

    public override string Summary => "The id of a row of a model.";

    public override string CSharpName => "long";

    public override bool IsValueType => true;

    public override string RuntimeName => "Long";

    public override string SqliteType => "INTEGER";

    public override (string Type, string? Format) Schema => ("integer", "int64");

    public override bool IsOrdered => false;

    public override object? Example => 1L;

    public override string LiteralHelp => $"the id of a {model}";

    public override bool Takes(ScalarDefinition other) => other is LongDefinition or IntegerDefinition;

    public override string PostgreSqlType(ScalarType type) => "bigint";

    public override object? ParseLiteral(string text, ScalarType type) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

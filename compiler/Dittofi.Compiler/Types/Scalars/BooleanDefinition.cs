namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>boolean</c>.</summary>
internal sealed class BooleanDefinition : ScalarDefinition
{
    public override string Name => "boolean";

    public override string Summary => "`true` or `false`.";

    public override string CSharpName => "bool";

    public override bool IsValueType => true;

    public override string RuntimeName => "Boolean";

    public override string SqliteType => "INTEGER";

    public override (string Type, string? Format) Schema => ("boolean", null);

    public override bool IsOrdered => false;

    public override string LiteralHelp => "true or false";

    public override string PostgreSqlType(ScalarType type) => "boolean";

    public override object? Example => true;

    public override string Format(object value) => value is true ? "true" : "false";

    public override object? ParseLiteral(string text, ScalarType type) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };
}

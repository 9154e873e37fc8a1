namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>uuid</c> (RFC 9562).</summary>
internal sealed class UuidDefinition : ScalarDefinition
{
    public override string Name => "uuid";

    public override string Summary => "A UUID in its 36-character form (RFC 9562).";

    public override string CSharpName => "Guid";

    public override bool IsValueType => true;

    public override string RuntimeName => "Uuid";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", "uuid");

    public override string LiteralHelp => "a UUID such as 0190a1b2-0000-7000-8000-000000000000";

    public override string PostgreSqlType(ScalarType type) => "uuid";

    public override object? Example => new Guid("123e4567-e89b-12d3-a456-426614174000");

    public override object? ParseLiteral(string text, ScalarType type) => Guid.TryParseExact(text, "D", out var value) ? value : null;
}

namespace Dittofi.Compiler.Emit;

/// <summary>The name of a C# type: a built-in one, one that we generate, optional or a list of it.</summary>
internal sealed class CSharpTypeName : ISafeText
{
    private readonly string _name;

    private CSharpTypeName(string name, bool isOptional)
    {
        _name = name;
        IsOptional = isOptional;
    }

    public static CSharpTypeName String { get; } = new("string", isOptional: false);

    public static CSharpTypeName Int32 { get; } = new("int", isOptional: false);

    public static CSharpTypeName Int64 { get; } = new("long", isOptional: false);

    public static CSharpTypeName Decimal { get; } = new("decimal", isOptional: false);

    public static CSharpTypeName Double { get; } = new("double", isOptional: false);

    public static CSharpTypeName Boolean { get; } = new("bool", isOptional: false);

    public static CSharpTypeName Object { get; } = new("object", isOptional: false);

    public static CSharpTypeName Guid { get; } = new("Guid", isOptional: false);

    public static CSharpTypeName DateTimeOffset { get; } = new("DateTimeOffset", isOptional: false);

    public static CSharpTypeName DateOnly { get; } = new("DateOnly", isOptional: false);

    public static CSharpTypeName TimeOnly { get; } = new("TimeOnly", isOptional: false);

    public static CSharpTypeName TimeSpan { get; } = new("TimeSpan", isOptional: false);

    public static CSharpTypeName JsonElement { get; } = new("JsonElement", isOptional: false);

    public bool IsOptional { get; }

    public string Text => IsOptional ? _name + "?" : _name;

    public static CSharpTypeName Generated(CSharpIdentifier name) => new(name.Text, isOptional: false);

    /// <summary>A type that we generate inside another, or in a namespace: `Outer.Inner`.</summary>
    public static CSharpTypeName Generated(CSharpIdentifier outer, CSharpIdentifier inner) => new($"{outer.Text}.{inner.Text}", isOptional: false);

    public CSharpTypeName Optional() => IsOptional ? this : new CSharpTypeName(_name, isOptional: true);

    public CSharpTypeName Required() => IsOptional ? new CSharpTypeName(_name, isOptional: false) : this;

    public CSharpTypeName List() => new($"IReadOnlyList<{Text}>", isOptional: false);

    public override string ToString() => Text;
}

using System.Collections.Immutable;

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

    private static readonly ImmutableArray<CSharpTypeName> _builtIn =
    [
        .. new[]
        {
            "string", "int", "long", "decimal", "double", "bool", "object",
            "Guid", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "JsonElement",
        }.Select(name => new CSharpTypeName(name, isOptional: false)),
    ];

    public static CSharpTypeName String { get; } = BuiltIn("string");

    public static CSharpTypeName Int32 { get; } = BuiltIn("int");

    public static CSharpTypeName Int64 { get; } = BuiltIn("long");

    public static CSharpTypeName Decimal { get; } = BuiltIn("decimal");

    public static CSharpTypeName Double { get; } = BuiltIn("double");

    public static CSharpTypeName Boolean { get; } = BuiltIn("bool");

    public static CSharpTypeName Object { get; } = BuiltIn("object");

    public static CSharpTypeName Guid { get; } = BuiltIn("Guid");

    public static CSharpTypeName DateTimeOffset { get; } = BuiltIn("DateTimeOffset");

    public static CSharpTypeName DateOnly { get; } = BuiltIn("DateOnly");

    public static CSharpTypeName TimeOnly { get; } = BuiltIn("TimeOnly");

    public static CSharpTypeName TimeSpan { get; } = BuiltIn("TimeSpan");

    public static CSharpTypeName JsonElement { get; } = BuiltIn("JsonElement");

    public bool IsOptional { get; }

    /// <summary>Whether the type is a keyword of C#, so that naming it takes no using directive.</summary>
    public bool IsKeyword => CSharpKeywords.NeedsEscape(_name);

    public string Text => IsOptional ? _name + "?" : _name;

    /// <summary>The built-in type of a name of the table of types, such as `string` or `Guid`.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CSharpTypeName BuiltIn(string name) =>
        _builtIn.FirstOrDefault(type => type._name == name) ?? throw new ArgumentException($"'{name}' is no built-in type.", nameof(name));

    public static CSharpTypeName Generated(CSharpIdentifier name) => new(name.Text, isOptional: false);

    /// <summary>A type that we generate inside another, or in a namespace: `Outer.Inner`.</summary>
    public static CSharpTypeName Generated(CSharpIdentifier outer, CSharpIdentifier inner) => new($"{outer.Text}.{inner.Text}", isOptional: false);

    public CSharpTypeName Optional() => IsOptional ? this : new CSharpTypeName(_name, isOptional: true);

    public CSharpTypeName Required() => IsOptional ? new CSharpTypeName(_name, isOptional: false) : this;

    public CSharpTypeName List() => new($"IReadOnlyList<{Text}>", isOptional: false);

    public override string ToString() => Text;
}

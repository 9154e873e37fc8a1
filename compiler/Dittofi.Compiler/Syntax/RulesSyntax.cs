using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>The rules of a value as declared.</summary>
internal sealed record RulesSyntax(YamlScalar? Min, YamlScalar? Max, YamlScalar? MinLength, YamlScalar? MaxLength, YamlScalar? Pattern, YamlSequence? OneOf, YamlScalar? Rule, YamlScalar? Message)
{
    /// <summary>No rules.</summary>
    public static readonly RulesSyntax None = new(null, null, null, null, null, null, null, null);

    /// <summary>The keys of the rules.</summary>
    public static readonly IReadOnlyList<KeySpec> Keys =
    [
        new("min", KeyShape.Number, "The least number, date or time, inclusive."),
        new("max", KeyShape.Number, "The greatest number, date or time, inclusive."),
        new("minLength", KeyShape.Number, "The fewest code points of a text."),
        new("maxLength", KeyShape.Number, "The most code points of a text."),
        new("pattern", KeyShape.Text, "A regular expression (.NET, without look-around and back references) that the whole text matches."),
        new("oneOf", KeyShape.List, "The only values, as a list."),
        new("rule", KeyShape.Expression, "What must hold of the value, which goes by `value`."),
        new("message", KeyShape.Text, "What the sender of a value that breaks the `rule` is told.", Default: "the rule itself"),
    ];

    /// <summary>The rules that were given, in the order of <see cref="Keys"/>.</summary>
    public IEnumerable<YamlNode> Given => new YamlNode?[] { Min, Max, MinLength, MaxLength, Pattern, OneOf, Rule, Message }.OfType<YamlNode>();

    /// <summary>The rules among the keys of a map.</summary>
    public static RulesSyntax Read(MappingReader reader) => new(
        reader.Scalar("min"),
        reader.Scalar("max"),
        reader.Scalar("minLength"),
        reader.Scalar("maxLength"),
        reader.Scalar("pattern"),
        reader.List("oneOf"),
        reader.Scalar("rule"),
        reader.Scalar("message"));
}

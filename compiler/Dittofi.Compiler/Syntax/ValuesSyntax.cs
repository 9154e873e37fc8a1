using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>The values that an event writes, as declared.</summary>
/// <param name="From">The record whose fields are values.</param>
/// <param name="Set">What stands under <c>set</c>, which wins.</param>
internal sealed record ValuesSyntax(ExpressionText? From, YamlMapping? Set)
{
    private const string FromKey = "from";
    private const string SetKey = "set";

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => From is null && Set is null or { Entries.IsEmpty: true };

    /// <summary>The two keys.</summary>
    /// <param name="set">What <c>set</c> is to the kind.</param>
    public static IEnumerable<KeySpec> Keys(string set) =>
    [
        new(SetKey, KeyShape.Values, set),
        new(FromKey, KeyShape.Expression, "A record, or a row, each of whose fields is the value of the property of its name; `set` wins."),
    ];

    /// <summary>Reads them; a record behind <c>set</c> says the same as one behind <c>from</c>.</summary>
    public static ValuesSyntax Read(MappingReader reader)
    {
        var from = EventReader.ReadExpression(reader, FromKey);
        return from is null && reader.Node(SetKey) is YamlScalar whole && whole.Value.StartsWith("${", StringComparison.Ordinal)
            ? new ValuesSyntax(ExpressionText.Bare(whole), null)
            : new ValuesSyntax(from, reader.Map(SetKey));
    }
}

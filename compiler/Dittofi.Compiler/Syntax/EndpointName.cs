using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>
/// The names of endpoints. What a model's <c>api</c> makes goes by the model and what it does, <c>Shoe.create</c>, which an author may write too; where a
/// name must be one word (C#, <c>operationId</c>), and in messages, it is <c>ShoeCreate</c>.
/// </summary>
internal static class EndpointName
{
    /// <summary>The name in one word; any other text as it is.</summary>
    public static YamlScalar Joined(YamlScalar name) => Joined(name.Value) is var joined && joined == name.Value ? name : name with { Value = joined, Offsets = [] };

    /// <summary>The names with a point that a name in one word may stand for: <c>OrderLineGet</c> for <c>Order.lineGet</c> and <c>OrderLine.get</c>.</summary>
    public static IEnumerable<string> Spellings(string joined) => Enumerable.Range(1, Math.Max(joined.Length - 1, 0)).Where(place => char.IsAsciiLetterUpper(joined[place]))
        .Select(place => $"{joined[..place]}.{char.ToLowerInvariant(joined[place])}{joined[(place + 1)..]}");

    /// <summary>The same of a text.</summary>
    public static string Joined(string name) =>
        name.Split('.') is [var model, var verb] && Names.IsPascalCase(model) && Names.IsCamelCase(verb) ? model + char.ToUpperInvariant(verb[0]) + verb[1..] : name;
}

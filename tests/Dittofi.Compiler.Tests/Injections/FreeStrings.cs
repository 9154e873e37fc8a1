using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Tests.Mutation;

namespace Dittofi.Compiler.Tests.Injections;

/// <summary>
/// Every way of putting a text into a definition file: as a value, a name, a default, an enum's value, a piece of a path, an interpolation or a literal of
/// an expression, and as the description, label, title and so on that the file has not. Which of them are good definitions is for the compiler to say.
/// </summary>
internal static partial class FreeStrings
{
    private static readonly string[] Added = ["description", "summary", "label", "title", "detail", "default", "when"];

    public static IEnumerable<FreeString> Of(MutantNode root, int file) => Below(root, file, [], "");

    /// <summary>A text as YAML that gives it back.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static IEnumerable<FreeString> Below(MutantNode node, int file, ImmutableArray<int> way, string where)
    {
        if (node.Raw is { } raw)
        {
            return Values(Plain(raw)).Select(value => new FreeString(file, way, where, value.How, (_, text) => MutantNode.Leaf(Quoted(value.Write(text)))) { IsLeaf = true });
        }

        var inside = node.Children.SelectMany((child, index) => Below(child, file, way.Add(index), $"{where}/{(node.IsMap ? node.Keys[index] : index)}"));
        return inside.Concat(node.IsMap ? Map(node, file, way, where) : List(file, way, where));
    }

    private static IEnumerable<FreeString> Map(MutantNode node, int file, ImmutableArray<int> way, string where)
    {
        var names = node.Keys.Select((key, index) =>
            new FreeString(file, way, $"{where}/{key}", "renamed", (inner, text) => inner with { Keys = inner.Keys.SetItem(index, Quoted(text)) }));
        var added = Added.Where(key => !node.Keys.Contains(key)).Select(key =>
            new FreeString(file, way, $"{where}/{key}", "added", (inner, text) => inner with { Keys = inner.Keys.Add(key), Children = inner.Children.Add(MutantNode.Leaf(Quoted(text))) }));
        return [.. names, .. added];
    }

    // The first event stays first: what follows a `fail` can never run.
    private static IEnumerable<FreeString> List(int file, ImmutableArray<int> way, string where) =>
    [
        new(file, way, where, "has a log", (inner, text) => inner with { Children = inner.Children.Add(new MutantNode(null, ["log"], [MutantNode.Leaf(Quoted(text))])) }),
        new(file, way, where, "has a value more", (inner, text) => inner with { Children = inner.Children.Add(MutantNode.Leaf(Quoted(text))) }),
    ];

    private static IEnumerable<(string How, Func<string, string> Write)> Values(string value)
    {
        yield return ("replaced", text => text);
        yield return ("replaced, escaped", Escaped);
        yield return ("as a literal", text => $"${{{Literal(text)}}}");
        yield return ("as a bare literal", text => $"{Literal(text)} != 'x'");
        if (value.Contains("${", StringComparison.Ordinal))
        {
            yield return ("followed", text => $"{value} {Escaped(text)}");
            yield return ("preceded", text => $"{Escaped(text)} {value}");
        }

        if (value.StartsWith('/'))
        {
            yield return ("longer", text => $"{value}/{text}");
        }

        if (TypeWord().IsMatch(value))
        {
            yield return ("with a default", text => $"{value} = {text}");
        }

        if (value.StartsWith("enum(", StringComparison.Ordinal))
        {
            yield return ("with a value more", text => value.Replace(")", $", {text})", StringComparison.Ordinal));
            yield return ("with a quoted value more", text => value.Replace(")", $", {Quoted(text)})", StringComparison.Ordinal));
        }

        foreach (var member in Member().Matches(value).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            yield return ($"compared with {member}", text => $"({value}) && {member} != {Literal(text)}");
            yield return ($"asked of {member}", text => $"${{{member} == {Literal(text)}}}");
        }
    }

    private static string Plain(string raw) => raw[0] switch
    {
        '"' => JsonSerializer.Deserialize<string>(raw) ?? "",
        '\'' => raw[1..^1].Replace("''", "'", StringComparison.Ordinal),
        _ => raw,
    };

    private static string Escaped(string text) => text.Replace("${", "$${", StringComparison.Ordinal);

    private static string Literal(string text) => $"'{JsonSerializer.Serialize(text)[1..^1]}'";

    [GeneratedRegex(@"^(?:text|enum|integer|long|decimal|boolean|datetime|uuid)\b")]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"\b[a-z]\w*\.[a-z]\w*")]
    private static partial Regex Member();
}

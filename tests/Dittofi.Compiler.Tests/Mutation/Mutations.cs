using System.Collections.Immutable;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>Every change to one node of a file: gone, of another shape or type, renamed, doubled, swapped.</summary>
internal static class Mutations
{
    private static readonly ImmutableArray<MutantNode> Shapes =
    [
        .. new[] { "x", "X", "0", "-7", "99999999999", "1.5", "true", "null", "~", "''", "{}", "[]", "${", "'${body}'", "'${path.id}'", "integer", "text?", "enum(a)" }.Select(MutantNode.Leaf),
        new(null, ["a"], [MutantNode.Leaf("b")]),
        new(null, [], [MutantNode.Leaf("a"), MutantNode.Leaf("b")]),
    ];

    /// <summary>The changed files; the same for the same file and seed.</summary>
    public static IEnumerable<(string What, string Yaml)> Of(MutantNode root, int seed)
    {
        var random = new Random(seed);
        var all = root.All().ToArray();
        foreach (var (way, node) in all)
        {
            foreach (var shape in Shapes)
            {
                yield return Change(root, way, _ => shape, $"becomes {shape.ToYaml().Trim()}");
            }

            for (var i = 0; i < 4; i++)
            {
                var other = all[random.Next(all.Length)].Node;
                yield return Change(root, way, _ => other, $"becomes another node ({i})");
            }

            yield return Change(root, way, inner => new(null, [], [inner]), "becomes a list of itself");
            yield return Change(root, way, inner => new(null, ["fields"], [inner]), "becomes a map of itself");
            foreach (var change in node.Raw is null ? Inside(root, way, node) : Texts(root, way, node.Raw, random))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<(string What, string Yaml)> Inside(MutantNode root, ImmutableArray<int> way, MutantNode node)
    {
        for (var i = 0; i < node.Children.Length; i++)
        {
            var (index, next) = (i, (i + 1) % node.Children.Length);
            yield return Change(root, way, inner => Remove(inner, index), $"loses child {index}");
            yield return Change(root, way, inner => Double(inner, index, ""), $"has child {index} twice");
            yield return Change(root, way, inner => Swap(inner, index, next), $"has the values {index} and {next} swapped");
            if (node.IsMap)
            {
                yield return Change(root, way, inner => Double(inner, index, "2"), $"has child {index} again under another name");
                foreach (var name in new[] { "zz", "Zz", "id", "when", node.Keys[next], node.Keys[index].ToUpperInvariant(), node.Keys[index] + "s", "class", "\"\"", "'a b'" })
                {
                    yield return Change(root, way, inner => inner with { Keys = inner.Keys.SetItem(index, name) }, $"has child {index} renamed {name}");
                }
            }
        }
    }

    private static IEnumerable<(string What, string Yaml)> Texts(MutantNode root, ImmutableArray<int> way, string raw, Random random)
    {
        string[] changed =
        [
            raw + "?", raw + " = 1", raw + "[]", raw + "x", raw + ".x", "-" + raw, "'!(" + Bare(raw) + ")'", "'${" + Bare(raw) + " ?? 1}'", "'${" + Bare(raw) + " == null}'",
            "'" + Bare(raw) + " ${" + Bare(raw) + "}'", Without(raw, random), Without(raw, random), Without(raw, random), Replaced(raw, random), Replaced(raw, random),
        ];
        return changed.Select(text => Change(root, way, _ => MutantNode.Leaf(text), $"becomes {text}"));
    }

    private static (string What, string Yaml) Change(MutantNode root, ImmutableArray<int> way, Func<MutantNode, MutantNode> change, string what) =>
        ($"{string.Join('/', way)} {what}", root.With(way.AsSpan(), change).ToYaml());

    private static MutantNode Remove(MutantNode node, int index) =>
        node.Children.Length == 1
            ? MutantNode.Leaf(node.IsMap ? "{}" : "[]")
            : node with { Keys = node.IsMap ? node.Keys.RemoveAt(index) : [], Children = node.Children.RemoveAt(index) };

    private static MutantNode Double(MutantNode node, int index, string suffix) =>
        node with { Keys = node.IsMap ? node.Keys.Add(node.Keys[index] + suffix) : [], Children = node.Children.Add(node.Children[index]) };

    private static MutantNode Swap(MutantNode node, int first, int second) =>
        node with { Children = node.Children.SetItem(first, node.Children[second]).SetItem(second, node.Children[first]) };

    private static string Bare(string raw)
    {
        var text = raw.Trim('"', '\'');
        return (text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}') ? text[2..^1] : text).Replace('\'', '"');
    }

    private static string Without(string raw, Random random)
    {
        var start = random.Next(raw.Length);
        return raw.Remove(start, random.Next(1, Math.Min(raw.Length - start, 8) + 1)) is { Length: > 0 } rest ? rest : "x";
    }

    private static string Replaced(string raw, Random random)
    {
        string[] tokens = ["==", "!=", "<", "+", "/", "&&", "||", "??", "?.", ".", "(", ")", " ", "null", "1", "0.5", "true", "'a'", "\"", "!", "-", "body", "path.id", "x", "?", ":"];
        var start = random.Next(raw.Length);
        var end = Math.Min(raw.Length, start + random.Next(0, 4));
        return raw[..start] + tokens[random.Next(tokens.Length)] + raw[end..];
    }
}

using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>A definition file as a tree that can be changed and written again, every value as its author wrote it.</summary>
/// <param name="Raw">A single value, quotes included; null for a map or a list.</param>
/// <param name="Keys">The keys of a map; empty for a list.</param>
/// <param name="Children">The values of a map or the items of a list.</param>
internal sealed record MutantNode(string? Raw, ImmutableArray<string> Keys, ImmutableArray<MutantNode> Children)
{
    public bool IsMap => !Keys.IsEmpty;

    public static MutantNode Leaf(string raw) => new(raw, [], []);

    public static MutantNode From(YamlNode node) => node switch
    {
        YamlMapping { Entries.IsEmpty: false } map => new(null, [.. map.Entries.Select(entry => Text(entry.Key))], [.. map.Entries.Select(entry => From(entry.Value))]),
        YamlSequence { Items.IsEmpty: false } list => new(null, [], [.. list.Items.Select(From)]),
        YamlScalar scalar => Leaf(Text(scalar)),
        YamlMapping => Leaf("{}"),
        _ => Leaf("[]"),
    };

    /// <summary>The node and all below it, each with the way to it.</summary>
    public IEnumerable<(ImmutableArray<int> Way, MutantNode Node)> All(ImmutableArray<int> way = default)
    {
        var here = way.IsDefault ? [] : way;
        return Children.SelectMany((child, index) => child.All(here.Add(index))).Prepend((here, this));
    }

    /// <summary>The tree with another node at the end of a way.</summary>
    public MutantNode With(ReadOnlySpan<int> way, Func<MutantNode, MutantNode> change) =>
        way.IsEmpty ? change(this) : this with { Children = Children.SetItem(way[0], Children[way[0]].With(way[1..], change)) };

    /// <summary>The file, in block style.</summary>
    public string ToYaml()
    {
        var output = new StringBuilder();
        Write(output, 0);
        return output.Append('\n').ToString();
    }

    private void Write(StringBuilder output, int indent)
    {
        if (Raw is not null || Children.IsEmpty)
        {
            output.Append(indent == 0 ? "" : " ").Append(Raw ?? (IsMap ? "{}" : "[]"));
            return;
        }

        for (var i = 0; i < Children.Length; i++)
        {
            output.Append(output.Length == 0 ? "" : "\n").Append(' ', indent).Append(IsMap ? Keys[i] + ":" : "-");
            Children[i].Write(output, indent + 2);
        }
    }

    private static string Text(YamlScalar scalar) => scalar.Span.Source.Content.Substring(scalar.Span.Start, scalar.Span.Length);
}

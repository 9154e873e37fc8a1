using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A mapping or sequence that is still being read.</summary>
internal sealed class YamlFrame(bool isMapping, bool isFlow, int start, int column)
{
    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping { get; } = isMapping;

    /// <summary>Whether it was opened by a bracket.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Where it starts.</summary>
    public int Start { get; } = start;

    /// <summary>The column, from 0, that block scalars with an indentation sign count from.</summary>
    public int Column { get; } = column;

    /// <summary>The end of the last child read.</summary>
    public int End { get; set; } = start;

    /// <summary>Whether a key has been read whose value comes next.</summary>
    public bool AwaitsValue { get; set; }

    /// <summary>The key whose value comes next; null when that key was refused and its value goes with it.</summary>
    public YamlScalar? Key { get; set; }

    /// <summary>The end of the last key, refused or not.</summary>
    public int KeyEnd { get; set; }

    /// <summary>The keys so far and where each stands first.</summary>
    public Dictionary<string, SourceSpan> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The entries of a mapping so far.</summary>
    public ImmutableArray<YamlEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

    /// <summary>The items of a sequence so far.</summary>
    public ImmutableArray<YamlNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<YamlNode>();
}

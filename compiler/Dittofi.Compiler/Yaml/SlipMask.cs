using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>The text of a file in which known slips are replaced by harmless letters, place for place, so that YAML reads past them.</summary>
internal sealed class SlipMask(SourceText source)
{
    private readonly List<YamlSlip> slips = [];
    private long reread;

    /// <summary>The masked text; every offset means the same as in the file.</summary>
    public string Content { get; private set; } = source.Content;

    /// <summary>Masks one more slip.</summary>
    /// <returns>False when the file has had its share of repairs.</returns>
    public bool TryAdd(YamlSlip slip)
    {
        reread += Content.Length;
        if (slips.Count == YamlLimits.Slips || (slips.Count > 0 && reread > YamlLimits.RereadCharacters))
        {
            return false;
        }

        slips.Add(slip);
        Content = string.Create(Content.Length, (Content, slip.Span), static (target, state) =>
        {
            state.Content.CopyTo(target);
            foreach (ref var c in target.Slice(state.Span.Start, state.Span.Length))
            {
                c = c is ' ' or '\t' or '\r' or '\n' ? c : 'x';
            }
        });
        return true;
    }

    /// <summary>Whether a stretch of the file holds a masked slip, so that its text must be taken from the file itself.</summary>
    public bool Touches(int start, int end)
    {
        foreach (var slip in slips)
        {
            if (slip.Span.Start < end && start < slip.Span.End)
            {
                return true;
            }
        }

        return false;
    }
}

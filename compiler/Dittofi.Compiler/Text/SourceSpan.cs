namespace Dittofi.Compiler.Text;

/// <summary>A stretch of a definition file; the place that a node, a symbol or a diagnostic points at.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="Length">Number of UTF-16 units; zero marks a point.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>The offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>Line and column of the first character.</summary>
    public LinePosition Position => Source.GetPosition(Start);

    /// <summary>The smallest span of the same file that covers this one and another.</summary>
    public SourceSpan To(SourceSpan other)
    {
        var start = Math.Min(Start, other.Start);
        return this with { Start = start, Length = Math.Max(End, other.End) - start };
    }
}

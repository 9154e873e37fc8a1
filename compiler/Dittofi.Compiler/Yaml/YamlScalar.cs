using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A scalar: text until its place gives it a type (language page, section 1).</summary>
/// <param name="Span">The scalar as written, quotes included.</param>
/// <param name="Value">Its text.</param>
/// <param name="IsPlain">Whether it was written without quotes or a block indicator.</param>
/// <param name="Offsets">Source offset of every UTF-16 unit of <paramref name="Value"/>, and of its end; empty when they run on from the span's start.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain, ImmutableArray<int> Offsets) : YamlNode(Span)
{
    /// <summary>Whether the compiler made it: then all of it stands for one place.</summary>
    public bool IsMade { get; init; }

    /// <summary>Whether the value is missing; the reader has reported that, so later rooms stay silent about it.</summary>
    public bool IsMissing => IsPlain && Value.Length == 0;

    /// <summary>The place in the file of a stretch of <see cref="Value"/>.</summary>
    /// <param name="start">Offset into <see cref="Value"/>.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public SourceSpan SpanOf(int start, int length)
    {
        if (IsMade)
        {
            return Span;
        }

        if (Offsets.IsEmpty)
        {
            return new SourceSpan(Span.Source, Span.Start + start, length);
        }

        var first = Offsets[Math.Min(start, Offsets.Length - 1)];
        var end = Offsets[Math.Min(start + length, Offsets.Length - 1)];
        return new SourceSpan(Span.Source, first, Math.Max(end - first, 0));
    }
}

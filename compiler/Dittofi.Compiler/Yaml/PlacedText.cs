using System.Collections.Immutable;
using System.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>A text under construction that remembers where each of its characters came from.</summary>
internal sealed class PlacedText
{
    private readonly StringBuilder value = new();
    private readonly List<int> offsets = [];

    /// <summary>The text so far.</summary>
    public string Value => value.ToString();

    /// <summary>How many characters the text has.</summary>
    public int Length => value.Length;

    /// <summary>Where the text ends in the file.</summary>
    public int End { get; set; }

    /// <summary>Appends a character that came from a place.</summary>
    public void Add(char c, int offset)
    {
        value.Append(c);
        offsets.Add(offset);
    }

    /// <summary>Drops what stands past a length.</summary>
    public void Truncate(int length)
    {
        if (length < value.Length)
        {
            End = offsets[length];
            value.Length = length;
            offsets.RemoveRange(length, offsets.Count - length);
        }
    }

    /// <summary>The places of the characters of a text, and of its end.</summary>
    /// <param name="expected">The text as the package read it; where the two readings differ, places are approximate but inside the scalar.</param>
    /// <param name="start">Where the scalar starts.</param>
    /// <param name="end">Where it ends.</param>
    public ImmutableArray<int> ToOffsets(string expected, int start, int end)
    {
        if (value.Equals(expected))
        {
            return [.. offsets, End];
        }

        var approximate = ImmutableArray.CreateBuilder<int>(expected.Length + 1);
        for (var i = 0; i <= expected.Length; i++)
        {
            approximate.Add(Math.Min(start + i, end));
        }

        return approximate.MoveToImmutable();
    }
}

using System;
using System.Text;

namespace App.Runtime;

/// <summary>The fields that an object may have. Those that must be there come first.</summary>
internal sealed class JsonFields
{
    private readonly byte[][] _utf8;

    private readonly Leniency _lenient;
    private readonly Leniency _strict;

    public JsonFields(string[] required, string[] optional, Leniency lenient = Leniency.None, Leniency strict = Leniency.None)
    {
        (_lenient, _strict) = (lenient, strict);
        Names = [.. required, .. optional];
        RequiredCount = required.Length;
        _utf8 = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);
    }

    public string[] Names { get; }

    public int RequiredCount { get; }

    /// <summary>What such an object lets pass in a document that lets pass so much.</summary>
    public Leniency Within(Leniency document) => (document | _lenient) & ~_strict;

    /// <summary>
    /// The place of a name, or -1. The search starts at <paramref name="hint"/>, since most senders keep one order.
    /// </summary>
    public int IndexOf(ReadOnlySpan<byte> name, int hint)
    {
        for (var index = hint; index < _utf8.Length; index++)
        {
            if (name.SequenceEqual(_utf8[index]))
            {
                return index;
            }
        }

        for (var index = 0; index < hint && index < _utf8.Length; index++)
        {
            if (name.SequenceEqual(_utf8[index]))
            {
                return index;
            }
        }

        return -1;
    }
}

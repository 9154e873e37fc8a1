using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dittofi.Compiler.Yaml;

/// <summary>The value of a scalar together with the place of each of its characters.</summary>
/// <param name="Value">The text.</param>
/// <param name="Offsets">As <see cref="YamlScalar.Offsets"/>.</param>
/// <param name="End">Where the scalar ends in the file, without the line ends after a block scalar.</param>
internal sealed record ScalarText(string Value, ImmutableArray<int> Offsets, int End)
{
    /// <summary>Reads a scalar a second time, now with places; the package's own reading decides what its value is.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the scalar starts.</param>
    /// <param name="end">Where the package says that it ends.</param>
    /// <param name="scalar">The package's reading.</param>
    /// <param name="parentColumn">The column of the block collection around it, -1 at the root.</param>
    public static ScalarText Read(string text, int start, int end, Scalar scalar, int parentColumn)
    {
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var last = isBlock ? start + text.AsSpan(start..end).TrimEnd().Length : end;
        var isOneLine = text.AsSpan(start..end).IndexOfAny('\r', '\n') < 0;
        if (scalar.Style is ScalarStyle.Plain && isOneLine)
        {
            return new ScalarText(text[start..end], [], last);
        }

        var placed = new PlacedText();
        switch (scalar.Style)
        {
            case ScalarStyle.SingleQuoted:
                FlowScalarPlaces.ReadSingleQuoted(text, start, end, placed);
                break;
            case ScalarStyle.DoubleQuoted:
                FlowScalarPlaces.ReadDoubleQuoted(text, start, end, placed);
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded:
                BlockScalarPlaces.Read(text, start, end, parentColumn, scalar.Value.Length, placed);
                break;
            default:
                FlowScalarPlaces.ReadPlain(text, start, end, placed);
                return new ScalarText(placed.Value, placed.ToOffsets(placed.Value, start, last), last);
        }

        return new ScalarText(scalar.Value, placed.ToOffsets(scalar.Value, start, last), last);
    }
}

using System.Collections.Frozen;

namespace Dittofi.Compiler.Output;

/// <summary>The rule for paths in the output: what every file system takes and none reads in a way of its own (security.md C11).</summary>
internal static class OutputPath
{
    private const int MaximumSegment = 200;
    private const int MaximumDepth = 16;

    private static readonly FrozenSet<string> _deviceNames = new[]
    {
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the path is relative, with `/` between segments of ASCII letters, digits, `.`, `_` and `-`, and names no device of Windows.</summary>
    public static bool IsSafe(string path)
    {
        var segments = path.Split('/');
        return segments.Length <= MaximumDepth && segments.All(IsSafeSegment)
            && !segments[0].StartsWith(OutputNames.Prefix, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSafeSegment(string segment) =>
        segment.Length is > 0 and <= MaximumSegment
        && segment.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-')
        && segment is not ("." or "..")
        && segment[^1] != '.'
        && !_deviceNames.Contains(segment.Split('.')[0]);
}

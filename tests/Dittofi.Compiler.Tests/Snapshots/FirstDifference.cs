namespace Dittofi.Compiler.Tests.Snapshots;

/// <summary>Says where two texts part, so that most mismatches are understood without opening a file.</summary>
internal static class FirstDifference
{
    public static string Describe(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        for (var line = 0; line < Math.Min(left.Length, right.Length); line++)
        {
            if (left[line] != right[line])
            {
                return $"at line {line + 1}:\n  expected: {Show(left[line])}\n  received: {Show(right[line])}\n";
            }
        }

        return $"in its length: {left.Length} lines expected, {right.Length} received";
    }

    // Differences that cannot be seen are the ones that cost an afternoon.
    private static string Show(string line) =>
        line.Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\uFEFF", "\\uFEFF", StringComparison.Ordinal);
}

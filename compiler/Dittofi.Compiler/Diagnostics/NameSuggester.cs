namespace Dittofi.Compiler.Diagnostics;

/// <summary>Finds the name that was likely meant by one that does not exist.</summary>
internal static class NameSuggester
{
    private const int LongestCompared = 60;

    /// <summary>The nearest candidate within a third of the name's length (at least one edit, Damerau's distance), or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestCompared)
        {
            return null;
        }

        var limit = Math.Max(1, name.Length / 3);
        return candidates
            .Where(candidate => candidate.Length <= LongestCompared && Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>The candidates, the nearest name first.</summary>
    public static IEnumerable<string> ByDistance(string name, IEnumerable<string> candidates) => candidates
        .OrderBy(candidate => candidate.Length <= LongestCompared && name.Length <= LongestCompared ? Distance(name, candidate) : int.MaxValue)
        .ThenBy(candidate => candidate, StringComparer.Ordinal);

    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var best = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (same ? 0 : 1));
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                table[i, j] = swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
            }
        }

        return table[left.Length, right.Length];
    }
}

namespace Dittofi.Benchmarks.Load;

/// <summary>What one measured round gave.</summary>
/// <param name="PerSecond">Answers of the 200s per second.</param>
/// <param name="P50">The median latency in milliseconds.</param>
/// <param name="P99">The latency in milliseconds that one answer in a hundred exceeds.</param>
/// <param name="Errors">Answers outside the 200s, and broken connections.</param>
internal sealed record Figures(double PerSecond, double P50, double P99, long Errors)
{
    /// <summary>The medians of several rounds, and all of their errors.</summary>
    public static Figures MedianOf(IReadOnlyCollection<Figures> rounds) => new(
        Median(rounds.Select(round => round.PerSecond)),
        Median(rounds.Select(round => round.P50)),
        Median(rounds.Select(round => round.P99)),
        rounds.Sum(round => round.Errors));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

using System.Globalization;
using Dittofi.Benchmarks.Load;

namespace Dittofi.Benchmarks.Driver;

/// <summary>Prints figures as tables; the first row is the one that the ratios refer to.</summary>
internal static class Report
{
    public static void Print(string title, IReadOnlyList<(string Name, Figures Figures)> rows)
    {
        Write($"{title,-36}{"requests/s",12}{"ratio",8}{"p50 ms",9}{"p99 ms",9}{"errors",8}");
        foreach (var (name, figures) in rows)
        {
            var ratio = figures.PerSecond / rows[0].Figures.PerSecond;
            Write($"  {name,-34}{figures.PerSecond,12:N0}{ratio,8:0.00}{figures.P50,9:0.00}{figures.P99,9:0.00}{figures.Errors,8}");
        }

        Console.WriteLine();
    }

    public static void PrintSeconds(string title, IReadOnlyList<(string Name, double Seconds)> rows)
    {
        Write($"{title,-36}{"seconds",12}{"ratio",8}");
        foreach (var (name, seconds) in rows)
        {
            Write($"  {name,-34}{seconds,12:0.000}{seconds / rows[0].Seconds,8:0.00}");
        }

        Console.WriteLine();
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

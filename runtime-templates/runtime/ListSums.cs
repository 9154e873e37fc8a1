using System;
using System.Collections.Generic;
using System.Linq;

namespace App.Runtime;

/// <summary>Adds up lists of numbers. Throws <see cref="OverflowException"/> where a sum has no room.</summary>
internal static class ListSums
{
    public static long SumOf(this IReadOnlyList<int> list) => list.Sum(static number => (long)number);

    public static long SumOf(this IReadOnlyList<long> list) => list.Sum();

    public static decimal SumOf(this IReadOnlyList<decimal> list) => list.Sum();

    public static double SumOf(this IReadOnlyList<double> list) => FiniteNumber.Check(list.Sum());

    public static long SumOf<T>(this IReadOnlyList<T> list, Func<T, int> number) => list.Sum(element => (long)number(element));

    public static long SumOf<T>(this IReadOnlyList<T> list, Func<T, long> number) => list.Sum(number);

    public static decimal SumOf<T>(this IReadOnlyList<T> list, Func<T, decimal> number) => list.Sum(number);

    public static double SumOf<T>(this IReadOnlyList<T> list, Func<T, double> number) => FiniteNumber.Check(list.Sum(number));

    public static decimal? MeanOf(this IReadOnlyList<int> list) => list.MeanOf(static number => (decimal)number);

    public static decimal? MeanOf(this IReadOnlyList<long> list) => list.MeanOf(static number => (decimal)number);

    public static decimal? MeanOf(this IReadOnlyList<decimal> list) => list.MeanOf(static number => number);

    public static double? MeanOf(this IReadOnlyList<double> list) => list.MeanOf(static number => number);

    public static decimal? MeanOf<T>(this IReadOnlyList<T> list, Func<T, int> number) => list.MeanOf(element => (decimal)number(element));

    public static decimal? MeanOf<T>(this IReadOnlyList<T> list, Func<T, long> number) => list.MeanOf(element => (decimal)number(element));

    public static decimal? MeanOf<T>(this IReadOnlyList<T> list, Func<T, decimal> number) => list.Count == 0 ? null : list.Sum(number) / list.Count;

    public static double? MeanOf<T>(this IReadOnlyList<T> list, Func<T, double> number) =>
        list.Count == 0 ? null : FiniteNumber.Check(list.Sum(number) / list.Count);
}

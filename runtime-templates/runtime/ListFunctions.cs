using System;
using System.Collections.Generic;
using System.Linq;

namespace App.Runtime;

/// <summary>What expressions do with lists: each answers with a list or a value of its own, and changes nothing.</summary>
internal static class ListFunctions
{
    public static int CountOf<T>(this IReadOnlyList<T> list) => list.Count;

    public static int CountOf<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => list.Count(condition);

    public static bool HasAny<T>(this IReadOnlyList<T> list) => list.Count > 0;

    public static bool HasAny<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => list.Any(condition);

    public static bool HasOnly<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => list.All(condition);

    public static IReadOnlyList<T> ThatMeet<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => [.. list.Where(condition)];

    public static IReadOnlyList<TResult> MapEach<T, TResult>(this IReadOnlyList<T> list, Func<T, TResult> value) => [.. list.Select(value)];

    public static IReadOnlyList<T> InOrderOf<T, TKey>(this IReadOnlyList<T> list, Func<T, TKey> key, bool descending = false)
    {
        var order = ValueOrder<TKey>.Instance;
        return descending ? [.. list.OrderByDescending(key, order)] : [.. list.OrderBy(key, order)];
    }

    public static IReadOnlyList<T> WithoutRepeats<T>(this IReadOnlyList<T> list) => [.. list.Distinct()];

    public static IReadOnlyList<T> TakeFirst<T>(this IReadOnlyList<T> list, int count) => [.. list.Take(count)];

    public static IReadOnlyList<T> SkipFirst<T>(this IReadOnlyList<T> list, int count) => [.. list.Skip(count)];

    public static string JoinWith(this IReadOnlyList<string> list, string separator) => string.Join(separator, list);

    public static bool Includes<T>(this IReadOnlyList<T> list, T value) => list.Contains(value);
}

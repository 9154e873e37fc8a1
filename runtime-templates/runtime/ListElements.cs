using System;
using System.Collections.Generic;
using System.Linq;

namespace App.Runtime;

/// <summary>Picks one element of a list; null where there is none. The forms for value types differ in what null is.</summary>
internal static class ListElements
{
    public static T? At<T>(this IReadOnlyList<T> list, int index) => index >= 0 && index < list.Count ? list[index] : default;

    public static T? AtValue<T>(this IReadOnlyList<T> list, int index)
        where T : struct =>
        index >= 0 && index < list.Count ? list[index] : null;

    public static T? FirstOf<T>(this IReadOnlyList<T> list) => list.At(0);

    public static T? FirstOf<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => list.FirstOrDefault(condition);

    public static T? FirstOfValue<T>(this IReadOnlyList<T> list)
        where T : struct =>
        list.AtValue(0);

    public static T? FirstOfValue<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
        where T : struct =>
        list.Where(condition).Select(static element => (T?)element).FirstOrDefault();

    public static T? LastOf<T>(this IReadOnlyList<T> list) => list.At(list.Count - 1);

    public static T? LastOf<T>(this IReadOnlyList<T> list, Func<T, bool> condition) => list.LastOrDefault(condition);

    public static T? LastOfValue<T>(this IReadOnlyList<T> list)
        where T : struct =>
        list.AtValue(list.Count - 1);

    public static T? LastOfValue<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
        where T : struct =>
        list.Where(condition).Select(static element => (T?)element).LastOrDefault();

    public static T? Least<T>(this IReadOnlyList<T> list)
        where T : class =>
        list.Min(ValueOrder<T>.Instance);

    public static TValue? Least<T, TValue>(this IReadOnlyList<T> list, Func<T, TValue> value)
        where TValue : class =>
        list.Select(value).Min(ValueOrder<TValue>.Instance);

    public static T? LeastValue<T>(this IReadOnlyList<T> list)
        where T : struct =>
        list.Count == 0 ? null : list.Min();

    public static TValue? LeastValue<T, TValue>(this IReadOnlyList<T> list, Func<T, TValue> value)
        where TValue : struct =>
        list.Count == 0 ? null : list.Select(value).Min();

    public static T? Greatest<T>(this IReadOnlyList<T> list)
        where T : class =>
        list.Max(ValueOrder<T>.Instance);

    public static TValue? Greatest<T, TValue>(this IReadOnlyList<T> list, Func<T, TValue> value)
        where TValue : class =>
        list.Select(value).Max(ValueOrder<TValue>.Instance);

    public static T? GreatestValue<T>(this IReadOnlyList<T> list)
        where T : struct =>
        list.Count == 0 ? null : list.Max();

    public static TValue? GreatestValue<T, TValue>(this IReadOnlyList<T> list, Func<T, TValue> value)
        where TValue : struct =>
        list.Count == 0 ? null : list.Select(value).Max();
}

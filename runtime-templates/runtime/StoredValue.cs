using System;

namespace App.Runtime;

/// <summary>The rules of properties, held to values that an action computes before it stores them. A value that is absent breaks none.</summary>
internal static class StoredValue
{
    public static T Min<T>(T value, T min, string property)
        where T : struct, IComparable<T>, IFormattable =>
        value.CompareTo(min) >= 0 ? value : throw new RuleBrokenException(property, Messages.Min(min));

    public static T? Min<T>(T? value, T min, string property)
        where T : struct, IComparable<T>, IFormattable =>
        value is { } given ? Min(given, min, property) : null;

    public static T Max<T>(T value, T max, string property)
        where T : struct, IComparable<T>, IFormattable =>
        value.CompareTo(max) <= 0 ? value : throw new RuleBrokenException(property, Messages.Max(max));

    public static T? Max<T>(T? value, T max, string property)
        where T : struct, IComparable<T>, IFormattable =>
        value is { } given ? Max(given, max, property) : null;

    public static T Between<T>(T value, T min, T max, string property)
        where T : struct, IComparable<T>, IFormattable =>
        Max(Min(value, min, property), max, property);

    public static T? Between<T>(T? value, T min, T max, string property)
        where T : struct, IComparable<T>, IFormattable =>
        value is { } given ? Between(given, min, max, property) : null;

    /// <summary>Length counts code points, as the databases do.</summary>
    public static string? MaxLength(string? value, int max, string property) =>
        value is null || value.Length <= max || CodePoints.Count(value) <= max
            ? value
            : throw new RuleBrokenException(property, Messages.MaxLength(max));

    /// <summary>Length counts code points, as the databases do.</summary>
    public static string? MinLength(string? value, int min, string property) =>
        value is null || CodePoints.Count(value) >= min ? value : throw new RuleBrokenException(property, Messages.MinLength(min));

    public static string? OneOf(string? value, string property, params string[] values) =>
        value is null || Array.IndexOf(values, value) >= 0
            ? value
            : throw new RuleBrokenException(property, Messages.OneOf(values));

    public static T OneOf<T>(T value, string property, params T[] values)
        where T : struct, IFormattable =>
        Array.IndexOf(values, value) >= 0
            ? value
            : throw new RuleBrokenException(property, Messages.OneOf(values));

    public static T? OneOf<T>(T? value, string property, params T[] values)
        where T : struct, IFormattable =>
        value is { } given ? OneOf(given, property, values) : null;

    /// <summary>The number as it is stored: rounded half away from zero to the places of the column.</summary>
    public static decimal Rounded(decimal value, int scale) => Scaled.WithScale(value, scale);

    /// <summary>The number as it is stored, which must have no more digits before the point than the column.</summary>
    public static decimal Digits(decimal value, int precision, int scale, string property)
    {
        var rounded = decimal.Round(value, scale, MidpointRounding.AwayFromZero);
        return Math.Abs(decimal.Truncate(rounded)) < Scaled.PowerOf10(precision - scale)
            ? Rounded(rounded, scale)
            : throw new RuleBrokenException(property, Messages.Digits(precision, scale));
    }

    public static decimal? Digits(decimal? value, int precision, int scale, string property) =>
        value is { } given ? Digits(given, precision, scale, property) : null;

    public static decimal? Rounded(decimal? value, int scale) => value is { } given ? Rounded(given, scale) : null;
}

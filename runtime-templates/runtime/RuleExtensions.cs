using System;
using FluentValidation;

namespace App.Runtime;

/// <summary>The rules that definitions know, with their messages. A value that is absent breaks none.</summary>
internal static class RuleExtensions
{
    public static IRuleBuilderOptions<T, TValue> Min<T, TValue>(this IRuleBuilder<T, TValue> rule, TValue min)
        where TValue : struct, IComparable<TValue>, IFormattable =>
        rule.Must(value => value.CompareTo(min) >= 0).WithMessage(Messages.Min(min));

    public static IRuleBuilderOptions<T, TValue?> Min<T, TValue>(this IRuleBuilder<T, TValue?> rule, TValue min)
        where TValue : struct, IComparable<TValue>, IFormattable =>
        rule.Must(value => value is not { } given || given.CompareTo(min) >= 0).WithMessage(Messages.Min(min));

    public static IRuleBuilderOptions<T, TValue> Max<T, TValue>(this IRuleBuilder<T, TValue> rule, TValue max)
        where TValue : struct, IComparable<TValue>, IFormattable =>
        rule.Must(value => value.CompareTo(max) <= 0).WithMessage(Messages.Max(max));

    public static IRuleBuilderOptions<T, TValue?> Max<T, TValue>(this IRuleBuilder<T, TValue?> rule, TValue max)
        where TValue : struct, IComparable<TValue>, IFormattable =>
        rule.Must(value => value is not { } given || given.CompareTo(max) <= 0).WithMessage(Messages.Max(max));

    /// <summary>Length counts code points, as the databases do.</summary>
    public static IRuleBuilderOptions<T, string?> MinLength<T>(this IRuleBuilder<T, string?> rule, int min) =>
        rule.Must(text => text is null || CodePoints.Count(text) >= min).WithMessage(Messages.MinLength(min));

    /// <summary>Length counts code points, as the databases do.</summary>
    public static IRuleBuilderOptions<T, string?> MaxLength<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || text.Length <= max || CodePoints.Count(text) <= max)
            .WithMessage(Messages.MaxLength(max));

    /// <summary>The whole text matches.</summary>
    public static IRuleBuilderOptions<T, string?> Pattern<T>(this IRuleBuilder<T, string?> rule, string pattern)
    {
        var whole = new WholeMatch(pattern);
        return rule.Must(text => text is null || whole.IsMatch(text)).WithMessage(whole.Message);
    }

    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, params string[] values) =>
        rule.Must(text => text is null || Array.IndexOf(values, text) >= 0).WithMessage(Messages.OneOf(values));

    public static IRuleBuilderOptions<T, TValue> OneOf<T, TValue>(this IRuleBuilder<T, TValue> rule, params TValue[] values)
        where TValue : struct, IFormattable =>
        rule.Must(value => Array.IndexOf(values, value) >= 0).WithMessage(Messages.OneOf(values));

    public static IRuleBuilderOptions<T, TValue?> OneOf<T, TValue>(this IRuleBuilder<T, TValue?> rule, params TValue[] values)
        where TValue : struct, IFormattable =>
        rule.Must(value => value is not { } given || Array.IndexOf(values, given) >= 0).WithMessage(Messages.OneOf(values));
}

using System;
using System.Diagnostics.CodeAnalysis;

namespace App.Runtime;

/// <summary>Rules that are expressions. A value that is absent breaks none; one of which an expression cannot be computed, for it overflows or divides by zero, breaks it.</summary>
internal static class ExpressionRule
{
    /// <summary>Whether a value keeps a rule.</summary>
    public static bool Keeps<T>(T value, Func<T, bool> rule)
    {
        try
        {
            return rule(value);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return false;
        }
    }

    /// <summary>The value, which an action is about to store. Throws <see cref="RuleBrokenException"/> where it breaks the rule.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static T? Stored<T>(T? value, Func<T, bool> rule, string message, string property)
        where T : notnull =>
        value is null || Keeps(value, rule) ? value : throw new RuleBrokenException(property, message);

    /// <summary>The same of a value that may be absent.</summary>
    public static T? Stored<T>(T? value, Func<T, bool> rule, string message, string property)
        where T : struct =>
        value is { } given ? Stored(given, rule, message, property) : null;
}

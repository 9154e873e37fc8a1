using FluentValidation;

namespace App.Runtime;

/// <summary>The rules of what one action hands to another.</summary>
internal static class InputRules
{
    /// <summary>The input, once it was checked. Throws <see cref="RuleBrokenException"/> with the first rule that it breaks.</summary>
    public static T Check<T>(IValidator<T> validator, T input) => validator.Validate(input).Errors is [var first, ..]
        ? throw new RuleBrokenException(first.PropertyName, first.ErrorMessage)
        : input;
}

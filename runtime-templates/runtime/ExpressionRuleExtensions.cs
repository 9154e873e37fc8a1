using System;
using FluentValidation;

namespace App.Runtime;

/// <summary>Rules that are expressions, with the messages that their authors gave them. A value that is absent breaks none.</summary>
internal static class ExpressionRuleExtensions
{
    // FluentValidation takes braces in a message for placeholders; in what stands for one it does not.
    private const string Placeholder = "Rule";

    public static IRuleBuilderOptions<T, TValue?> KeepsRule<T, TValue>(this IRuleBuilder<T, TValue?> builder, Func<TValue, bool> rule, string message)
        where TValue : notnull =>
        builder.Must((_, value, context) => value is null || Check(value, rule, message, context)).WithMessage($"{{{Placeholder}}}");

    public static IRuleBuilderOptions<T, TValue?> KeepsRule<T, TValue>(this IRuleBuilder<T, TValue?> builder, Func<TValue, bool> rule, string message)
        where TValue : struct =>
        builder.Must((_, value, context) => value is not { } given || Check(given, rule, message, context)).WithMessage($"{{{Placeholder}}}");

    private static bool Check<T, TValue>(TValue value, Func<TValue, bool> rule, string message, ValidationContext<T> context)
    {
        context.MessageFormatter.AppendArgument(Placeholder, message);
        return ExpressionRule.Keeps(value, rule);
    }
}

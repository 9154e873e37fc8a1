using System.Collections.Generic;
using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace App.Runtime;

/// <summary>The rules of records inside records: what they break is told under its place, <c>items[3].price</c>.</summary>
internal static class PartRules
{
    /// <summary>The rules of a record; one that is absent breaks none.</summary>
    public static IRuleBuilderOptionsConditions<T, TPart?> Record<T, TPart>(
        this IRuleBuilder<T, TPart?> rule, string label, IValidator<TPart> validator)
        where TPart : class =>
        rule.Custom((part, context) =>
        {
            if (part is not null)
            {
                Check(validator, part, label, context);
            }
        });

    /// <summary>The rules of each record of a list; a list that is absent breaks none.</summary>
    public static IRuleBuilderOptionsConditions<T, IReadOnlyList<TPart>?> Records<T, TPart>(
        this IRuleBuilder<T, IReadOnlyList<TPart>?> rule, string label, IValidator<TPart> validator)
        where TPart : class =>
        rule.Custom((parts, context) =>
        {
            for (var index = 0; index < parts?.Count; index++)
            {
                Check(validator, parts[index], string.Create(CultureInfo.InvariantCulture, $"{label}[{index}]"), context);
            }
        });

    private static void Check<T, TPart>(IValidator<TPart> validator, TPart part, string place, ValidationContext<T> context)
    {
        foreach (var failure in validator.Validate(part).Errors)
        {
            context.AddFailure(new ValidationFailure($"{place}.{failure.PropertyName}", failure.ErrorMessage));
        }
    }
}

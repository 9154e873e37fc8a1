using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Pairs).KeepsRule(static (int value) => value % 2 == 0, "Must be even.").OverridePropertyName("pairs");
        RuleFor(input => input.Code).KeepsRule(static (string value) => value.Trim() == value && value.CodePointCount() >= 2, "Must keep the rule value.trim() == value && value.length() >= 2.").OverridePropertyName("code");
        RuleFor(input => input.Kind).KeepsRule(static (ThingKind value) => value != ThingKind.Large, "Must keep the rule value != 'large'.").OverridePropertyName("kind");
        RuleFor(input => input.Price).KeepsRule(static (decimal value) => value != 0.01m && !(value > 99.5m), "Must keep the rule value != 0.01 && !(value > 99.5).").OverridePropertyName("price");
    }
}

using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Name).MinLength(2).OverridePropertyName("name");
        RuleFor(input => input.Name).MaxLength(20).OverridePropertyName("name");
    }
}

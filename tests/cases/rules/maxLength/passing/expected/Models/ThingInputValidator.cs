using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Name).MaxLength(10).OverridePropertyName("name");
        RuleFor(input => input.Mail).MaxLength(50).OverridePropertyName("mail");
    }
}

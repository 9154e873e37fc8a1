using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Size).OneOf(38, 39, 40).OverridePropertyName("size");
        RuleFor(input => input.Colour).MaxLength(10).OneOf("red", "o'range").OverridePropertyName("colour");
    }
}

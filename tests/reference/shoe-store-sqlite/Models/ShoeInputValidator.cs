using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ShoeInput"/>.</summary>
internal sealed class ShoeInputValidator : AbstractValidator<ShoeInput>
{
    public static readonly ShoeInputValidator Instance = new();

    private ShoeInputValidator()
    {
        RuleFor(input => input.Type).MaxLength(80).OverridePropertyName("type");
        RuleFor(input => input.Price).Min(0m).OverridePropertyName("price");
    }
}

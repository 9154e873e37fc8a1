using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ShoeInput"/>.</summary>
internal sealed class ShoeInputValidator : AbstractValidator<ShoeInput>
{
    public static readonly ShoeInputValidator Instance = new();

    private ShoeInputValidator()
    {
        RuleFor(input => input.Sku).MinLength(2).MaxLength(20).OverridePropertyName("stock, keeping \"unit\"");
        RuleFor(input => input.Price).Min(0m).OverridePropertyName("unit-price");
        RuleFor(input => input.Stock).Min(0).KeepsRule(static (int value) => value != 13, "Must keep the rule value != 13.").OverridePropertyName("{}/*");
    }
}

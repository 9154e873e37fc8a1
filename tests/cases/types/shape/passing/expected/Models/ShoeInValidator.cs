using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ShoeIn"/>.</summary>
internal sealed class ShoeInValidator : AbstractValidator<ShoeIn>
{
    public static readonly ShoeInValidator Instance = new();

    private ShoeInValidator()
    {
        RuleFor(input => input.Type).MinLength(2).MaxLength(80).OverridePropertyName("type");
        RuleFor(input => input.Price).Min(0m).OverridePropertyName("price");
    }
}

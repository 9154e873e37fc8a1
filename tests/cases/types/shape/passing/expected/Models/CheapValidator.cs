using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="Cheap"/>.</summary>
internal sealed class CheapValidator : AbstractValidator<Cheap>
{
    public static readonly CheapValidator Instance = new();

    private CheapValidator()
    {
        RuleFor(input => input.Price).Max(10m).OverridePropertyName("price");
    }
}

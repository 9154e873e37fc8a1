using System;
using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Price).Min(0.01m).OverridePropertyName("price");
        RuleFor(input => input.Day).Min(new DateOnly(2000, 1, 1)).OverridePropertyName("day");
    }
}

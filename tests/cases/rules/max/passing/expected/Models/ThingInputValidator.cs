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
        RuleFor(input => input.Ratio).Min(0d).Max(1d).OverridePropertyName("ratio");
        RuleFor(input => input.Opens).Max(new TimeOnly(20, 0, 0)).OverridePropertyName("opens");
    }
}

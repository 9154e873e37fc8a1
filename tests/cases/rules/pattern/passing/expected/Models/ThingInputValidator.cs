using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Code).Pattern("[A-Z]{2}-[0-9]+").OverridePropertyName("code");
        RuleFor(input => input.Word).Pattern("\\p{L}+").OverridePropertyName("word");
    }
}

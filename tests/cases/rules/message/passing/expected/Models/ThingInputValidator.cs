using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="ThingInput"/>.</summary>
internal sealed class ThingInputValidator : AbstractValidator<ThingInput>
{
    public static readonly ThingInputValidator Instance = new();

    private ThingInputValidator()
    {
        RuleFor(input => input.Code).MaxLength(20).KeepsRule(static (string value) => value.Trim() == value, "Must not start or end with a space: \" {PropertyName}, */ ' \\").OverridePropertyName("code");
    }
}

using App.Runtime;
using FluentValidation;

namespace App.Actions;

/// <summary>The rules of <see cref="MakeInput"/>.</summary>
internal sealed class MakeInputValidator : AbstractValidator<MakeInput>
{
    public static readonly MakeInputValidator Instance = new();

    private MakeInputValidator()
    {
        RuleFor(input => input.Size).KeepsRule(static (int value) => value % 2 == 0, "Must be even.").OverridePropertyName("size");
        RuleFor(input => input.Name).MinLength(2).MaxLength(30).OverridePropertyName("name");
        RuleFor(input => input.Count).Min(1).OverridePropertyName("count");
    }
}

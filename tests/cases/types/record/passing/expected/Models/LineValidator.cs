using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="Line"/>.</summary>
internal sealed class LineValidator : AbstractValidator<Line>
{
    public static readonly LineValidator Instance = new();

    private LineValidator()
    {
        RuleFor(input => input.Shoe).Record("shoe", ShoeInputValidator.Instance);
        RuleFor(input => input.Code).MaxLength(8).OverridePropertyName("code");
        RuleFor(input => input.Code).Pattern("[A-Z]+").OverridePropertyName("code");
        RuleForEach(input => input.Tags).MinLength(2).OverridePropertyName("tags");
        RuleForEach(input => input.Tags).MaxLength(8).OverridePropertyName("tags");
        RuleForEach(input => input.Tags).Pattern("[A-Z]+").OverridePropertyName("tags");
    }
}

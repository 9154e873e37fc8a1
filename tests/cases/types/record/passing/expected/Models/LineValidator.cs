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
        RuleFor(input => input.Code).MaxLength(8).Pattern("[A-Z]+").OverridePropertyName("code");
        RuleForEach(input => input.Tags).MinLength(2).MaxLength(8).Pattern("[A-Z]+").OverridePropertyName("tags");
    }
}

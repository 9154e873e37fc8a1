using App.Runtime;
using FluentValidation;

namespace Dittofi.Runtime.Tests;

internal sealed class SampleValidator : AbstractValidator<Sample>
{
    public SampleValidator()
    {
        RuleFor(sample => sample.Text).MinLength(1).OverridePropertyName("text");
        RuleFor(sample => sample.Text).MaxLength(3).OverridePropertyName("text");
        RuleFor(sample => sample.Price).Min(1m).OverridePropertyName("price");
    }
}

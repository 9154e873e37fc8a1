using App.Runtime;
using FluentValidation;

namespace App.Endpoints;

/// <summary>The rules of <see cref="CreatePairBody"/>.</summary>
internal sealed class CreatePairBodyValidator : AbstractValidator<CreatePairBody>
{
    public static readonly CreatePairBodyValidator Instance = new();

    private CreatePairBodyValidator()
    {
        RuleFor(body => body.Type).MaxLength(80).OverridePropertyName("type");
        RuleFor(body => body.Price).Min(0m).OverridePropertyName("price");
        RuleFor(body => body.Stock).Min(0).OverridePropertyName("stock");
    }
}

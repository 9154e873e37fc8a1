using App.Runtime;
using FluentValidation;

namespace App.Endpoints;

/// <summary>The rules of <see cref="ListShoesQuery"/>.</summary>
internal sealed class ListShoesQueryValidator : AbstractValidator<ListShoesQuery>
{
    public static readonly ListShoesQueryValidator Instance = new();

    private ListShoesQueryValidator()
    {
        RuleFor(query => query.Limit).Min(1).OverridePropertyName("limit");
        RuleFor(query => query.Limit).Max(100).OverridePropertyName("limit");
    }
}

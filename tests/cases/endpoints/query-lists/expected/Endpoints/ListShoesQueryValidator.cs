using App.Runtime;
using FluentValidation;

namespace App.Endpoints;

/// <summary>The rules of <see cref="ListShoesQuery"/>.</summary>
internal sealed class ListShoesQueryValidator : AbstractValidator<ListShoesQuery>
{
    public static readonly ListShoesQueryValidator Instance = new();

    private ListShoesQueryValidator()
    {
        RuleForEach(query => query.Small).Max(9).OverridePropertyName("small");
    }
}

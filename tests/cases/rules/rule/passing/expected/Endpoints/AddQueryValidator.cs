using System;
using App.Runtime;
using FluentValidation;

namespace App.Endpoints;

/// <summary>The rules of <see cref="AddQuery"/>.</summary>
internal sealed class AddQueryValidator : AbstractValidator<AddQuery>
{
    public static readonly AddQueryValidator Instance = new();

    private AddQueryValidator()
    {
        RuleFor(query => query.On).KeepsRule(static (DateOnly value) => value.Year > 2000, "No {PropertyName} before 2001").OverridePropertyName("on");
    }
}

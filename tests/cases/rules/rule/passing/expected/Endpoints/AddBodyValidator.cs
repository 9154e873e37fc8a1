using System.Collections.Generic;
using App.Models;
using App.Runtime;
using FluentValidation;

namespace App.Endpoints;

/// <summary>The rules of <see cref="AddBody"/>.</summary>
internal sealed class AddBodyValidator : AbstractValidator<AddBody>
{
    public static readonly AddBodyValidator Instance = new();

    private AddBodyValidator()
    {
        RuleFor(body => body.Thing).Record("thing", ThingInputValidator.Instance);
        RuleFor(body => body.Evens).KeepsRule(static (IReadOnlyList<int> value) => value.CountOf() < 3, "Takes two numbers at most").OverridePropertyName("evens");
        RuleForEach(body => body.Evens).KeepsRule(static (int value) => value % 2 == 0, "Must be even.").OverridePropertyName("evens");
        RuleFor(body => body.When).KeepsRule(static (Period value) => value.Start < value.End, "Must end behind its start.").OverridePropertyName("when");
    }
}

using App.Runtime;
using FluentValidation;

namespace App.Models;

/// <summary>The rules of <see cref="Order"/>.</summary>
internal sealed class OrderValidator : AbstractValidator<Order>
{
    public static readonly OrderValidator Instance = new();

    private OrderValidator()
    {
        RuleFor(input => input.Lines).Records("lines", LineValidator.Instance);
        RuleFor(input => input.First).Record("first", LineValidator.Instance);
    }
}

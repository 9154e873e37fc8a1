using App.Runtime;
using FluentValidation;

namespace App.Data;

/// <summary>The rules of <see cref="Settings"/>.</summary>
internal sealed class SettingsValidator : AbstractValidator<Settings>
{
    public static readonly SettingsValidator Instance = new();

    private SettingsValidator()
    {
        RuleFor(settings => settings.Most).Min(1).Max(10).OverridePropertyName("most");
        RuleFor(settings => settings.Region).Pattern("[a-z]{2}").OverridePropertyName("region");
        RuleFor(settings => settings.ApiKey).MinLength(8).OverridePropertyName("apiKey");
    }
}

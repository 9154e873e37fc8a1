using System;
using App.Runtime;
using Microsoft.Extensions.Configuration;

namespace App.Data;

/// <summary>The settings of the service, read once when it starts.</summary>
internal sealed class Settings
{
    /// <summary>Where help is.</summary>
    public required string SupportEmail { get; init; }

    public required int Most { get; init; }

    public required bool IsOpen { get; init; }

    public required decimal Rate { get; init; }

    public required SettingsMode Mode { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required TimeOnly Opens { get; init; }

    public required string? Region { get; init; }

    public required string ApiKey { get; init; }

    /// <summary>Reads them. Throws <see cref="StartupException"/> where one is missing or wrong.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        var errors = new RequestErrors();
        var input = new SettingsInput(configuration, errors);
        var settings = new Settings
        {
            SupportEmail = input.Email("supportEmail", fallback: "help@example.com"),
            Most = input.Integer("most", fallback: 3),
            IsOpen = input.Boolean("isOpen", fallback: true),
            Rate = input.Decimal("rate", precision: 5, scale: 2, fallback: 1.50m),
            Mode = input.Enum("mode", SettingsModeText.Values, fallback: SettingsMode.Test),
            Since = input.Instant("since", fallback: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            Opens = input.Time("opens", fallback: new TimeOnly(8, 0, 0)),
            Region = input.OptionalText("region"),
            ApiKey = input.Text("apiKey"),
        };
        errors.Check(SettingsValidator.Instance, settings, SettingsInput.Root);
        SettingsInput.RefuseAny(errors);
        return settings;
    }
}

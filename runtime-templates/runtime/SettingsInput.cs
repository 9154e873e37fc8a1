using System.Linq;
using Microsoft.Extensions.Configuration;

namespace App.Runtime;

/// <summary>The settings: values of the section <c>Settings</c>, from <c>appsettings.json</c> and then from the environment.</summary>
internal sealed class SettingsInput(IConfiguration configuration, RequestErrors errors) : TextInput(Root, errors)
{
    public const string Root = "Settings";

    // What a setting holds is not repeated: it may be a secret.
    public static void RefuseAny(RequestErrors errors)
    {
        if (errors.Any)
        {
            throw new StartupException("The service cannot start with its settings. " + errors.ToLine());
        }
    }

    // The JSON of the file says true, which its reader makes "True".
    public override bool? OptionalBoolean(string name) => Take(name) switch
    {
        "True" => true,
        "False" => false,
        _ => base.OptionalBoolean(name),
    };

    protected override string? Take(string name)
    {
        var section = configuration.GetSection(Root).GetSection(name);
        return section.Value is null && section.GetChildren().Any() ? Refuse(name, Messages.SingleValue) : section.Value;
    }
}

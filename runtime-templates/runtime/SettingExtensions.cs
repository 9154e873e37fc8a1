using System;
using Microsoft.Extensions.Configuration;

namespace App.Runtime;

/// <summary>Reads settings that are more than text.</summary>
internal static class SettingExtensions
{
    /// <summary>A setting, or the fallback where it is not given. Throws <see cref="StartupException"/> where it cannot be read.</summary>
    public static T Setting<T>(this IConfiguration configuration, string key, T fallback)
        where T : struct
    {
        try
        {
            return configuration.GetValue(key, fallback);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw new StartupException($"{key} cannot be read: \"{configuration[key]}\".", exception);
        }
    }
}

using System;
using App.Runtime;

namespace App.Data;

/// <summary>Where the days of the project begin and end.</summary>
internal static class ProjectTime
{
    /// <summary>The time zone, once it is loaded.</summary>
    public static TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Loads it. Throws <see cref="StartupException"/> where the machine does not know it.</summary>
    public static void Load() => Zone = ZonedTime.Find("Europe/Paris");
}

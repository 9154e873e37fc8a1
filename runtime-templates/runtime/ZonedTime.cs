using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>What instants are in a time zone.</summary>
internal static class ZonedTime
{
    /// <summary>The time zone of a name. Throws <see cref="StartupException"/> where the machine does not know it.</summary>
    public static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new StartupException($"This machine does not know the time zone {name}: install its time zone database (tzdata).", exception);
        }
    }

    /// <summary>The instant by the clocks of the zone.</summary>
    public static DateTimeOffset TimeIn(this DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The day by the calendars of the zone.</summary>
    public static DateOnly DateIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(instant.TimeIn(zone).DateTime);

    /// <summary>The instant by the clocks of the zone, in a form of C#'s own.</summary>
    public static string TextIn(this DateTimeOffset instant, string form, TimeZoneInfo zone) =>
        instant.TimeIn(zone).DateTime.ToString(form, CultureInfo.InvariantCulture);
}

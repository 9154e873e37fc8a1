using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>What expressions do with instants and days. What lies beyond the calendar throws <see cref="OverflowException"/>.</summary>
internal static class TimeFunctions
{
    public static DateTimeOffset PlusSeconds(this DateTimeOffset instant, long seconds) => Plus(instant, seconds, TimeSpan.TicksPerSecond);

    public static DateTimeOffset PlusMinutes(this DateTimeOffset instant, long minutes) => Plus(instant, minutes, TimeSpan.TicksPerMinute);

    public static DateTimeOffset PlusHours(this DateTimeOffset instant, long hours) => Plus(instant, hours, TimeSpan.TicksPerHour);

    public static DateTimeOffset PlusDays(this DateTimeOffset instant, long days) => Plus(instant, days, TimeSpan.TicksPerDay);

    public static DateTimeOffset PlusMonths(this DateTimeOffset instant, long months) => Within(() => instant.AddMonths(checked((int)months)));

    public static DateTimeOffset PlusYears(this DateTimeOffset instant, long years) => Within(() => instant.AddYears(checked((int)years)));

    public static DateOnly PlusDays(this DateOnly date, long days) => Within(() => date.AddDays(checked((int)days)));

    public static DateOnly PlusMonths(this DateOnly date, long months) => Within(() => date.AddMonths(checked((int)months)));

    public static DateOnly PlusYears(this DateOnly date, long years) => Within(() => date.AddYears(checked((int)years)));

    /// <summary>The day in UTC.</summary>
    public static DateOnly ToDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    /// <summary>The instant in UTC, in a form of C#'s own.</summary>
    public static string ToText(this DateTimeOffset instant, string form) => instant.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>The day, in a form of C#'s own that may not speak of a time.</summary>
    public static string ToText(this DateOnly date, string form) => date.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture);

    private static DateTimeOffset Plus(DateTimeOffset instant, long count, long unit) => Within(() => instant.AddTicks(checked(count * unit)));

    private static T Within<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new OverflowException("The time lies beyond the calendar.", exception);
        }
    }
}

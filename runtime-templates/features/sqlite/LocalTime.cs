using System;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>Instants in columns that hold the clocks of a zone; SQLite itself knows that of the machine alone.</summary>
internal static class LocalTime
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    // A day, or a day and a time with or without seconds and a fraction, of which six digits count: what SQLite's own functions take.
    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", Form, Form + ".FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly ConcurrentDictionary<string, TimeZoneInfo> _zones = new(StringComparer.Ordinal);

    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string, string?>("instant_of_local", ToInstant, isDeterministic: true);
        connection.CreateFunction<string?, string, string?>("local_of_instant", ToLocal, isDeterministic: true);
    }

    /// <summary>The instant; of a time that the clocks show twice the later one, as PostgreSQL does. What is no time stays as it is.</summary>
    private static string? ToInstant(string? local, string zone)
    {
        if (!DateTime.TryParseExact(local, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return local;
        }

        var known = Zone(zone);

        // The clocks jump over some times: those are as far behind the jump as they stand in it.
        var offset = known.IsInvalidTime(time) ? known.GetUtcOffset(time.AddDays(-1)) : known.GetUtcOffset(time);
        return Instant.ToText(new DateTimeOffset(time, TimeSpan.Zero).Subtract(offset));
    }

    private static string? ToLocal(string? instant, string zone) =>
        instant is null ? null : TimeZoneInfo.ConvertTime(Instant.Parse(instant), Zone(zone)).ToString(Form + ".FFFFFF", CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(string name) => _zones.GetOrAdd(name, ZonedTime.Find);
}

using System.Globalization;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Days begin and end in the project's time zone; instants stay what they are.</summary>
public sealed class TimeZoneTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/zone";

    [Theory]
    [OnBothDatabases("2026-01-01T04:59:59Z", "2025-12-31", 2025, 12, 23, "2025-12-31 23:59")]
    [OnBothDatabases("2026-01-01T05:00:00Z", "2026-01-01", 2026, 1, 0, "2026-01-01 00:00")]
    [OnBothDatabases("2026-07-01T03:59:59.999999Z", "2026-06-30", 2026, 6, 23, "2026-06-30 23:59")]
    [OnBothDatabases("2026-07-01T06:00:00+02:00", "2026-07-01", 2026, 7, 0, "2026-07-01 00:00")]
    [OnBothDatabases("2026-03-08T06:59:59Z", "2026-03-08", 2026, 3, 1, "2026-03-08 01:59")]
    [OnBothDatabases("2026-03-08T07:00:00Z", "2026-03-08", 2026, 3, 3, "2026-03-08 03:00")]
    [OnBothDatabases("0001-01-01T00:00:00Z", "0001-01-01", 1, 1, 0, "0001-01-01 00:00")]
    [OnBothDatabases("9999-12-31T23:59:59Z", "9999-12-31", 9999, 12, 18, "9999-12-31 18:59")]
    public async Task An_instant_has_the_day_of_the_zone(string database, string at, string day, int year, int month, int hour, string text)
    {
        var service = await SharedAsync(Project, database);
        var told = (await service.Client.PostJsonAsync("/visits", $$"""{"at":"{{at}}"}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(
            (day, year, month, hour, text),
            (told.GetProperty("day").GetString(), told.GetProperty("year").GetInt32(), told.GetProperty("month").GetInt32(), told.GetProperty("hour").GetInt32(), told.GetProperty("text").GetString()));
        Assert.Equal(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime, told.GetProperty("at").GetDateTimeOffset().UtcDateTime);
        Assert.True(told.GetProperty("same").GetBoolean());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Today_is_the_day_of_the_zone(string database)
    {
        var service = await SharedAsync(Project, database);
        var told = (await service.Client.GetAnswerAsync("/today", Cancellation)).Expect(HttpStatusCode.OK);
        var there = TimeZoneInfo.ConvertTime(told.GetProperty("now").GetDateTimeOffset(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        Assert.Equal(DateOnly.FromDateTime(there.DateTime).ToString("O", CultureInfo.InvariantCulture), told.GetProperty("today").GetString());
        Assert.Equal(told.GetProperty("today").GetString(), told.GetProperty("date").GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_machine_that_does_not_know_the_zone_is_told_so_at_the_start(string database)
    {
        using var empty = new TemporaryFolder();
        var options = (await OptionsAsync(Project, database)).With("TZDIR", empty.Path);
        var result = await ServiceProcess.RunToExitAsync(options, Cancellation);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not know the time zone America/New_York", result.Output, StringComparison.Ordinal);
    }
}

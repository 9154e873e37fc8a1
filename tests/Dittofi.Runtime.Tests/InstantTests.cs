using System;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000000Z")]
    [InlineData("2026-03-01t10:00:00z", "2026-03-01T10:00:00.000000Z")]
    [InlineData("2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00.000000Z")]
    [InlineData("2026-03-01T00:30:00.5-00:45", "2026-03-01T01:15:00.500000Z")]
    [InlineData("2026-03-01T10:00:00.123456Z", "2026-03-01T10:00:00.123456Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z")]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")]
    public void What_is_read_is_written_in_utc_with_six_digits(string text, string expected)
    {
        Assert.True(Instant.TryParse(text, out var value));
        Assert.Equal(expected, Instant.ToText(value));
        Assert.Equal(value, Instant.Parse(expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T10:00:00")]
    [InlineData("2026-03-01 10:00:00Z")]
    [InlineData("2026-03-01T10:00Z")]
    [InlineData("2026-03-01T10:00:00.Z")]
    [InlineData("2026-03-01T10:00:00.1234567Z")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("2026-03-01T10:00:60Z")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-03-01T10:00:00+0200")]
    [InlineData("2026-03-01T10:00:00+2:00")]
    [InlineData("2026-03-01T10:00:00ZZ")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("infinity")]
    [InlineData("２０２６-03-01T10:00:00Z")]
    public void Anything_else_is_refused(string? text) => Assert.False(Instant.TryParse(text, out _));

    [Fact]
    public void The_clock_is_cut_to_microseconds()
    {
        var now = Instant.Now(TimeProvider.System);

        Assert.Equal(0, now.Ticks % TimeSpan.TicksPerMicrosecond);
        Assert.Equal(now, Instant.Parse(Instant.ToText(now)));
    }
}

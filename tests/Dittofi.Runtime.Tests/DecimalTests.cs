using System;
using System.Globalization;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class DecimalTests
{
    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("-0", "0.00")]
    [InlineData("0.000", "0.00")]
    [InlineData("0e99999999999", "0.00")]
    [InlineData("1", "1.00")]
    [InlineData("59.9", "59.90")]
    [InlineData("-59.90", "-59.90")]
    [InlineData("1.500", "1.50")]
    [InlineData("0.05", "0.05")]
    [InlineData("5e-2", "0.05")]
    [InlineData("1e3", "1000.00")]
    [InlineData("1200E-3", "1.20")]
    [InlineData("0.00012e4", "1.20")]
    [InlineData("9999.99", "9999.99")]
    public void What_fits_is_exact_and_has_its_scale(string text, string expected)
    {
        Assert.True(DecimalText.TryParse(text, 6, 2, out var value, out var fits));
        Assert.True(fits);
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("10000")]
    [InlineData("1e4")]
    [InlineData("1e400")]
    [InlineData("1e-99999999999")]
    [InlineData("0.1000000000000000000000000000001")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public void What_does_not_fit_is_a_number_all_the_same(string text)
    {
        Assert.True(DecimalText.TryParse(text, 6, 2, out _, out var fits));
        Assert.False(fits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("1e")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("0x1")]
    [InlineData("٣")]
    [InlineData("NaN")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.False(DecimalText.TryParse(text, 6, 2, out _, out _));

    [Fact]
    public void Twenty_eight_digits_are_kept()
    {
        Assert.True(DecimalText.TryParse("1234567890123456789012345.678", 28, 3, out var value, out var fits));
        Assert.True(fits);
        Assert.Equal(1234567890123456789012345.678m, value);
    }

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.0049", 0)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("-92233720368547758.07", -long.MaxValue)]
    public void Storing_rounds_half_away_from_zero(string text, long expected) =>
        Assert.Equal(expected, Scaled.ToLong(decimal.Parse(text, CultureInfo.InvariantCulture), 2));

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("79228162514264337593543950335")]
    public void Storing_more_than_a_long_overflows(string text) =>
        Assert.Throws<OverflowException>(() => Scaled.ToLong(decimal.Parse(text, CultureInfo.InvariantCulture), 2));

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-5990, "-59.90")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    public void Stored_numbers_come_back_with_their_scale(long stored, string expected) =>
        Assert.Equal(expected, Scaled.FromLong(stored, 2).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("10.003333333333333333333333333", "10.003333")]
    [InlineData("0.0000005", "0.000001")]
    [InlineData("-0.0000005", "-0.000001")]
    [InlineData("-0.0000004", "0.000000")]
    [InlineData("119.80", "119.80")]
    [InlineData("7", "7")]
    public void Computed_numbers_stand_in_texts_with_six_places_at_most(string text, string expected) =>
        Assert.Equal(expected, DecimalText.ToText(decimal.Parse(text, CultureInfo.InvariantCulture)));
}

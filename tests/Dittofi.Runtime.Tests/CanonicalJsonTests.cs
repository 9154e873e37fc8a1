using System.Text.Json;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0.00")]
    [InlineData("0e99999999999", "0")]
    [InlineData("0e-2", "0.00")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.50e1", "15.0")]
    [InlineData("1.50e5", "150000")]
    [InlineData("-12e-3", "-0.012")]
    [InlineData("0.05e1", "0.5")]
    [InlineData("0.05e2", "5")]
    [InlineData("100e-1", "10.0")]
    [InlineData("0.0012e3", "1.2")]
    public void A_number_loses_its_exponent_and_keeps_its_zeros(string json, string expected) => Assert.Equal(expected, PlainNumber.Of(json));

    [Fact]
    public void A_number_has_at_most_four_hundred_digits_on_either_side()
    {
        Assert.Equal("1" + new string('0', 399), PlainNumber.Of("1e399"));
        Assert.Null(PlainNumber.Of("1e400"));
        Assert.Equal("0." + new string('0', 399) + "1", PlainNumber.Of("1e-400"));
        Assert.Null(PlainNumber.Of("1e-401"));
        Assert.Null(PlainNumber.Of("1e-99999999999999999999"));
        Assert.Null(PlainNumber.Of(new string('1', 401)));
    }

    [Fact]
    public void The_form_is_bounded()
    {
        var numbers = string.Join(',', System.Linq.Enumerable.Repeat("1e399", 3000));
        Assert.Null(CanonicalJson.Normalize(JsonElement.Parse($"[{numbers}]")));
    }

    [Theory]
    [InlineData("someone@example.com", "someone@example.com")]
    [InlineData("A.B+c@EXAMPLE.com", "a.b+c@example.com")]
    [InlineData("a@b", "a@b")]
    [InlineData("a@b.", null)]
    [InlineData("a@.b", null)]
    [InlineData("\"a b\"@example.com", null)]
    [InlineData("a@[127.0.0.1]", null)]
    [InlineData("a@exa_mple.com", null)]
    [InlineData("", null)]
    [InlineData("@", null)]
    public void An_address_has_one_spelling(string text, string? expected) => Assert.Equal(expected, EmailText.Normalize(text));

    [Fact]
    public void The_parts_of_an_address_are_bounded()
    {
        Assert.NotNull(EmailText.Normalize(new string('a', 64) + "@b"));
        Assert.Null(EmailText.Normalize(new string('a', 65) + "@b"));
        Assert.NotNull(EmailText.Normalize("a@" + new string('b', 63)));
        Assert.Null(EmailText.Normalize("a@" + new string('b', 64)));
        Assert.Null(EmailText.Normalize("a@" + string.Join('.', System.Linq.Enumerable.Repeat("bbbbbbbbb", 26))));
        Assert.Null(UrlText.Normalize("http://example.com/" + new string('a', 2048)));
    }
}

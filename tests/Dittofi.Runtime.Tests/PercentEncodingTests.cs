using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("a+b", "a b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("%C3%A9+é", "é é")]
    [InlineData("%F0%9F%91%9F", "👟")]
    [InlineData("", "")]
    public void Escapes_are_decoded(string text, string expected) =>
        Assert.Equal(expected, PercentEncoding.Decode(text, plusIsSpace: true));

    [Theory]
    [InlineData("%ff")]
    [InlineData("%C3")]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%+1")]
    [InlineData("%ED%A0%80")]
    public void What_is_no_utf8_is_refused(string text) => Assert.Null(PercentEncoding.Decode(text, plusIsSpace: true));

    [Fact]
    public void A_plus_in_a_path_stays() => Assert.Equal("a+b c", PercentEncoding.Decode("a+b%20c", plusIsSpace: false));
}

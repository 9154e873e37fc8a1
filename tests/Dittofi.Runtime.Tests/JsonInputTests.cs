using System.Linq;
using System.Text;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class JsonInputTests
{
    [Fact]
    public void A_right_body_is_read_whole()
    {
        var (value, errors) = RequestJson.Read("""{"items":[{"price":1,"text":"b"}],"text":"a","price":12.5,"count":-3,"note":null}""");

        Assert.False(errors.Any);
        Assert.NotNull(value);
        Assert.Equal(("a", -3, 12.5m, null), (value.Text, value.Count, value.Price, value.Note));
        Assert.Equal("b", Assert.Single(value.Items).Text);
    }

    [Theory]
    [InlineData("""{"price":1}""", "body.text", Messages.Required)]
    [InlineData("""{"text":null,"price":1}""", "body.text", Messages.NotNull)]
    [InlineData("""{"text":1,"price":1}""", "body.text", Messages.Text)]
    [InlineData("""{"text":{"a":[1]},"price":1}""", "body.text", Messages.Text)]
    [InlineData("""{"text":"a","price":"1"}""", "body.price", Messages.Number)]
    [InlineData("""{"text":"a","price":1,"count":1.0}""", "body.count", Messages.Integer)]
    [InlineData("""{"text":"a","price":1,"count":1e3}""", "body.count", Messages.Integer)]
    [InlineData("""{"text":"a","price":1,"count":2147483648}""", "body.count", Messages.Integer)]
    [InlineData("""{"text":"a","price":1,"count":null}""", "body.count", Messages.NotNull)]
    [InlineData("""{"text":"a","price":1,"size":{"x":[{}]}}""", "body.size", Messages.UnknownField)]
    [InlineData("""{"text":"a","price":1,"Text":"A"}""", "body.Text", Messages.UnknownField)]
    [InlineData("""{"text":"a","price":1,"text":"b"}""", "body.text", Messages.Doubled)]
    [InlineData("""{"text":"a","price":1,"te\u0078t":"b"}""", "body.text", Messages.Doubled)]
    [InlineData("""{"text":"a\u0000","price":1}""", "body.text", Messages.TextCharacters)]
    [InlineData("""{"text":"\ud800","price":1}""", "body.text", Messages.TextCharacters)]
    [InlineData("""{"text":"a","price":1,"items":{}}""", "body.items", Messages.List)]
    [InlineData("""{"text":"a","price":1,"items":[{"text":"a","price":1},7]}""", "body.items[1]", Messages.Object)]
    [InlineData("""[]""", "body", Messages.Object)]
    [InlineData("null", "body", Messages.NotNull)]
    public void A_wrong_field_is_told_under_its_place(string json, string key, string message)
    {
        var (_, errors) = RequestJson.Read(json);

        var error = Assert.Single(RequestJson.Map(errors));
        Assert.Equal((key, message), (error.Key, Assert.Single(error.Value)));
        Assert.Equal(400, errors.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"text":"a","price":1}x""")]
    [InlineData("""{"text":"a","price":1}{}""")]
    [InlineData("""{"text":"a","price":1,}""")]
    [InlineData("""{"text":"a",/* no */"price":1}""")]
    [InlineData("""{"text":"a","price":01}""")]
    [InlineData("""{"text":"a","price":NaN}""")]
    [InlineData("""{'text':"a","price":1}""")]
    [InlineData("\uFEFF{}")]
    public void Broken_json_is_one_error_of_the_body(string json)
    {
        var (value, errors) = RequestJson.Read(json);

        Assert.Null(value);
        Assert.Equal("body", Assert.Single(RequestJson.Keys(errors)));
        Assert.Equal(400, errors.Status);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] json = [.. Encoding.ASCII.GetBytes("{\"text\":\""), 0xFF, .. Encoding.ASCII.GetBytes("\",\"price\":1}")];

        var (value, errors) = RequestJson.Read(json);

        Assert.Null(value);
        Assert.Equal("body", Assert.Single(RequestJson.Keys(errors)));
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Depth_ends_at_sixty_four(int depth, bool isReadable)
    {
        var json = "{\"deep\":" + new string('[', depth) + new string(']', depth) + "}";

        var (value, _) = RequestJson.Read(json);

        Assert.Equal(isReadable, value is not null);
    }

    [Fact]
    public void Every_wrong_field_is_told_at_once()
    {
        var (_, errors) = RequestJson.Read(
            """{"text":7,"x":1,"items":[{"text":"a","price":1},{"price":true,"items":[{}]}]}""");

        Assert.Equal(
            ["body.text", "body.x", "body.items[1].price", "body.items[1].items[0].text", "body.items[1].items[0].price", "body.items[1].text", "body.price"],
            RequestJson.Keys(errors));
    }

    [Fact]
    public void Digits_beyond_the_scale_break_a_rule()
    {
        var (_, errors) = RequestJson.Read("""{"text":"a","price":1.234}""");

        Assert.Equal(422, errors.Status);
        Assert.Equal("body.price", Assert.Single(RequestJson.Keys(errors)));
    }

    [Fact]
    public void Fields_beyond_sixty_four_are_told_apart()
    {
        var names = Enumerable.Range(0, 130).Select(number => "f" + number).ToArray();
        var fields = new JsonObject(new JsonFields(names, []), isObject: true);

        foreach (var index in new[] { 0, 63, 64, 127, 128, 129 })
        {
            Assert.False(fields.WasSeen(index));
            Assert.True(fields.See(index));
            Assert.False(fields.See(index));
        }

        Assert.False(fields.WasSeen(65));
    }
}

using System.Linq;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class RequestErrorsTests
{
    private static readonly SampleValidator Validator = new();

    [Fact]
    public void Broken_rules_alone_are_422()
    {
        var (value, errors) = RequestJson.Read("""{"text":"abcd","price":0.5}""");

        errors.Check(Validator, value, "body");

        Assert.Equal(422, errors.Status);
        Assert.Equal(["body.text", "body.price"], RequestJson.Keys(errors));
    }

    [Fact]
    public void Both_kinds_are_400_and_all_are_listed()
    {
        var (value, errors) = RequestJson.Read("""{"text":"abcd","price":1,"count":"1"}""");

        errors.Check(Validator, value, "body");

        Assert.Equal(400, errors.Status);
        Assert.Equal(["body.count", "body.text"], RequestJson.Keys(errors));
    }

    [Theory]
    [InlineData("""{"text":7,"price":"x"}""")]
    [InlineData("{}")]
    public void A_field_that_could_not_be_read_breaks_no_rule(string json)
    {
        var (value, errors) = RequestJson.Read(json);

        errors.Check(Validator, value, "body");

        Assert.All(RequestJson.Map(errors), error => Assert.Single(error.Value));
        Assert.Equal(["body.price", "body.text"], RequestJson.Keys(errors).Order());
    }

    [Fact]
    public void Length_counts_code_points()
    {
        var (value, errors) = RequestJson.Read("""{"text":"👟👟👟","price":1}""");

        errors.Check(Validator, value, "body");

        Assert.False(errors.Any);
    }

    [Fact]
    public void However_many_mistakes_there_are_the_first_hundred_are_told()
    {
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"u{number}\":1"));

        var (_, errors) = RequestJson.Read($$"""{{{fields}}}""");

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"body.u{number}"), RequestJson.Keys(errors));
        Assert.Equal(400, errors.Status);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("👟")]
    public void Of_a_name_that_the_sender_made_up_the_first_hundred_code_points_are_told(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 100));

        var (_, errors) = RequestJson.Read($$"""{"text":"a","price":1,"{{name}}":1,"{{name}}{{letter}}":1}""");

        Assert.Equal(["body." + name, "body." + name + "…"], RequestJson.Keys(errors));
    }

    [Fact]
    public void The_earliest_refusal_stays()
    {
        var errors = new RequestErrors();
        errors.AddShape("query.limit", Messages.Integer);
        errors.Refuse(415, null);
        errors.Refuse(404, null);
        errors.Refuse(413, null);

        Assert.Equal(404, errors.Status);
        Assert.Empty(RequestJson.Keys(errors));
    }
}

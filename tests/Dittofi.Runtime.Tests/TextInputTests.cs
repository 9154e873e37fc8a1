using System;
using App.Runtime;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class TextInputTests
{
    private readonly DefaultHttpContext _context = new();
    private readonly RequestErrors _errors = new();

    [Fact]
    public void Query_variables_are_read_once_and_others_are_ignored()
    {
        var query = Query("?limit=-5&other=%ff&x=1&x=2&q=a%20b");

        Assert.Equal(-5, query.Integer("limit"));
        Assert.Equal("a b", query.Text("q"));
        Assert.Equal(20, query.Integer("size", 20));
        Assert.Null(query.OptionalDecimal("price", 12, 2));
        Assert.False(_errors.Any);
    }

    [Theory]
    [InlineData("?limit=5&sizes=a&sizes=b&&", "")]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?Limit=5", "query.Limit")]
    [InlineData("?a%20b=5&x=1&x=2", "query.a b|query.x")]
    [InlineData("?sizes[0]=a&%ff=1", "query|query.sizes[0]")]
    public void Query_variables_that_nobody_asks_for_can_be_refused(string text, string keys)
    {
        _context.Request.QueryString = new QueryString(text);

        var read = QueryInput.ReadAll(_context.Request, query => (query.OptionalInteger("limit"), query.OptionalList("sizes", item => query.Text(item))), _errors);

        Assert.Equal(keys.Split('|', StringSplitOptions.RemoveEmptyEntries), RequestJson.Keys(_errors));
        Assert.Equal(text.Contains("limit=5", StringComparison.Ordinal) ? 5 : null, read.Item1);
    }

    [Fact]
    public void Of_a_name_that_nobody_asks_for_an_answer_repeats_so_much()
    {
        _context.Request.QueryString = new QueryString("?" + new string('x', 5000) + "=1");

        QueryInput.ReadAll(_context.Request, query => query.OptionalText("q"), _errors);

        Assert.InRange(Assert.Single(RequestJson.Keys(_errors)).Length, 100, 110);
    }

    [Theory]
    [InlineData("?limit=1&limit=2")]
    [InlineData("?limit=")]
    [InlineData("?limit")]
    [InlineData("?limit=abc")]
    [InlineData("?limit=+1")]
    [InlineData("?limit=%2B1")]
    [InlineData("?limit=1.0")]
    [InlineData("?limit=%201")]
    [InlineData("?limit=99999999999")]
    [InlineData("?limit=%ff")]
    [InlineData("?limit=5%00")]
    [InlineData("?limit=05")]
    [InlineData("?limit=-0")]
    [InlineData("?limit=-05")]
    [InlineData("?limit=--5")]
    [InlineData("?limit=-")]
    [InlineData("")]
    public void A_wrong_query_variable_is_400(string text)
    {
        Query(text).Integer("limit");

        Assert.Equal("query.limit", Assert.Single(RequestJson.Keys(_errors)));
        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("5%00")]
    [InlineData("05")]
    [InlineData("-0")]
    [InlineData("1,000")]
    public void A_long_has_one_form(string text)
    {
        Query("?id=" + text).Long("id");

        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("5%00")]
    [InlineData("5.5%00")]
    [InlineData("5e1%00")]
    [InlineData("05")]
    public void A_floating_point_number_has_the_form_of_json(string text)
    {
        Query("?x=" + text).Double("x");

        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("0x90a1b2-0000-4000-8000-000000000000")]
    [InlineData("%2B190a1b2-0000-4000-8000-000000000000")]
    [InlineData("0190a1b2-%2B000-4000-8000-000000000000")]
    [InlineData("0190a1b2-0x00-4000-8000-000000000000")]
    [InlineData("0190a1b2-0000-4000-8000-000000000000%00")]
    [InlineData("0190a1b200004000-8000-000000000000-0")]
    public void A_uuid_has_digits_and_hyphens_only(string text)
    {
        Query("?key=" + text).Uuid("key");

        Assert.Equal("query.key", Assert.Single(RequestJson.Keys(_errors)));
        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?q=%ff")]
    [InlineData("?q=a&q=b")]
    public void A_text_that_cannot_be_kept_is_400(string text)
    {
        Query(text).OptionalText("q");

        Assert.Equal("query.q", Assert.Single(RequestJson.Keys(_errors)));
        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("?b=True")]
    [InlineData("?b=1")]
    public void A_boolean_is_true_or_false(string text)
    {
        Query(text).Boolean("b");

        Assert.Equal(400, _errors.Status);
    }

    [Fact]
    public void A_doubled_header_is_400()
    {
        _context.Request.Headers.Append("X-Id", "a");
        _context.Request.Headers.Append("X-Id", "b");

        Assert.Null(new HeaderInput(_context.Request, _errors).OptionalText("X-Id"));
        Assert.Equal("header.X-Id", Assert.Single(RequestJson.Keys(_errors)));
    }

    [Fact]
    public void A_missing_header_is_400_only_where_it_is_required()
    {
        var header = new HeaderInput(_context.Request, _errors);

        Assert.Null(header.OptionalText("X-Id"));
        Assert.False(_errors.Any);
        header.Text("X-Id");
        Assert.Equal(400, _errors.Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1.0")]
    [InlineData("9223372036854775808")]
    [InlineData("01")]
    [InlineData("-0")]
    [InlineData("1\0")]
    public void A_path_value_that_cannot_be_read_is_404(string text)
    {
        _context.Request.RouteValues["id"] = text;

        new PathInput(_context, _errors).Long("id");

        Assert.Equal(404, _errors.Status);
    }

    private QueryInput Query(string text)
    {
        _context.Request.QueryString = new QueryString(text);
        return new QueryInput(_context.Request, _errors);
    }
}

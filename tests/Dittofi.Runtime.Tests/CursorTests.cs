using System;
using System.Linq;
using App.Runtime;
using Xunit;

namespace Dittofi.Runtime.Tests;

public sealed class CursorTests
{
    private const string Order = "Shoe: everything";

    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero).AddMicroseconds(1);

    [Fact]
    public void Every_value_comes_back_as_it_was()
    {
        var key = new Guid("01020304-0506-0708-090a-0b0c0d0e0f10");
        var text = Cursor.Of(
            Order, "é\"👟", -5, long.MinValue, 79228162514264337593543950335m, 5e-324, true, At, new DateOnly(1, 1, 1), new TimeOnly(23, 59), key, null);
        var cursor = Cursor.Read(text, Order);
        Assert.NotNull(cursor);
        Assert.Equal("é\"👟", cursor.Text(0));
        Assert.Equal(-5, cursor.Integer(1));
        Assert.Equal(long.MinValue, cursor.Long(2));
        Assert.Equal(79228162514264337593543950335m, cursor.Decimal(3));
        Assert.Equal(5e-324, cursor.Double(4));
        Assert.True(cursor.Boolean(5));
        Assert.Equal(At, cursor.Instant(6));
        Assert.Equal(new DateOnly(1, 1, 1), cursor.Date(7));
        Assert.Equal(new TimeOnly(23, 59), cursor.Time(8));
        Assert.Equal(key, cursor.Uuid(9));
        Assert.Null(cursor.OptionalText(10));
        Assert.Null(cursor.OptionalDecimal(10));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_text_there_is_no_cursor(string? text) => Assert.Null(Cursor.Read(text, Order));

    [Fact]
    public void A_text_of_another_order_or_one_that_was_changed_is_refused()
    {
        var text = Cursor.Of(Order, "a", 1);
        Refused(() => Cursor.Read(text, Order + " "));
        for (var index = 0; index < text.Length; index++)
        {
            Refused(() => Cursor.Read(text[..index] + (text[index] == 'x' ? 'y' : 'x') + text[(index + 1)..], Order));
            Refused(() => Cursor.Read(text[..index] + " " + text[index..], Order));
        }

        for (var length = 1; length < text.Length; length++)
        {
            Refused(() => Cursor.Read(text[..length], Order));
        }
    }

    [Fact]
    public void A_key_of_another_type_or_none_is_refused_and_the_variable_named()
    {
        var cursor = Cursor.Read(Cursor.Of(Order, "a", null, "\0"), Order, "query.after");
        Assert.NotNull(cursor);
        Refused(() => cursor.Integer(0));
        Refused(() => cursor.Instant(0));
        Refused(() => cursor.Boolean(0));
        Refused(() => cursor.Text(1));
        Refused(() => cursor.Long(1));
        Refused(() => cursor.Text(2));
        Assert.Equal("query.after", Refused(() => cursor.Text(3)).Property);
    }

    [Theory]
    [InlineData(0, 3, 0, false)]
    [InlineData(3, 3, 3, false)]
    [InlineData(4, 3, 3, true)]
    [InlineData(1, 0, 0, false)]
    public void A_page_is_cut_where_a_row_more_was_read(int read, int limit, int kept, bool hasMore)
    {
        var rows = Enumerable.Range(0, read).ToList();
        Assert.Equal(hasMore, Cursor.Cut(rows, limit));
        Assert.Equal(Enumerable.Range(0, kept), rows);
    }

    private static ActionFailedException Refused(Func<object?> read)
    {
        var failure = Assert.Throws<ActionFailedException>(read);
        Assert.Equal(400, failure.Status);
        return failure;
    }
}

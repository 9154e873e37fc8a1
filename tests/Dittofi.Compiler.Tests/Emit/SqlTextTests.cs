using Dittofi.Compiler.Emit;
using Microsoft.Data.Sqlite;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class SqlTextTests
{
    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_a_literal_is_data(string payload)
    {
        var literal = SqlText.Literal(SqlDialect.Sqlite, payload);
        Assert.Equal(payload, Ask(SqlText.Of($"select {literal}")));
        Assert.Equal(payload, Ask(SqlText.Of($"select x from (select {literal} as x) where x = {literal}")));
        AssertPlain(literal);
        AssertPlain(SqlText.Literal(SqlDialect.PostgreSql, payload));
    }

    [Fact]
    public void Every_character_but_NUL_survives_its_literal()
    {
        var all = string.Concat(Enumerable.Range(1, 0xFFFF).Where(unit => unit is < 0xD800 or > 0xDFFF).Select(unit => (char)unit));
        foreach (var chunk in all.Chunk(256).Select(chunk => new string(chunk)).Append("\U0001F45F\U000E0001"))
        {
            Assert.Equal(chunk, Ask(SqlText.Of($"select {SqlText.Literal(SqlDialect.Sqlite, chunk)}")));
        }
    }

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("a\\'b", "E'a\\\\''b'")]
    [InlineData("a\nb", "E'a\\U0000000Ab'")]
    [InlineData("", "''")]
    public void PostgreSQL_reads_backslashes_only_where_we_say_so(string value, string literal) =>
        Assert.Equal(literal, SqlText.Literal(SqlDialect.PostgreSql, value).Text);

    [Fact]
    public void Text_that_no_database_holds_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SqlText.Literal(SqlDialect.Sqlite, "a\0b"));
        Assert.Throws<ArgumentException>(() => SqlText.Literal(SqlDialect.PostgreSql, "\ud800"));
        Assert.Throws<ArgumentException>(() => SqlText.Literal(double.NaN));
    }

    [Fact]
    public void A_negative_number_never_starts_a_comment()
    {
        Assert.Equal(12L, Ask(SqlText.Of($"select 7-{SqlText.Literal(-5)}")));
        Assert.Equal(long.MinValue, Ask(SqlText.Of($"select {SqlText.Literal(long.MinValue)}")));
        Assert.Equal(-0.1d, Ask(SqlText.Of($"select {SqlText.Literal(-0.1d)}")));
        Assert.Equal(5990L, Ask(SqlText.Of($"select {SqlText.ScaledLiteral(59.9m, 2)}")));
        Assert.Throws<ArgumentException>(() => SqlText.ScaledLiteral(59.999m, 2));
    }

    [Fact]
    public void Values_are_written_as_each_database_stores_them()
    {
        var instant = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal("'2026-03-01T08:00:00.000000Z'", SqlText.Literal(SqlDialect.Sqlite, instant).Text);
        Assert.Equal("'2026-03-01T08:00:00.000000Z'::timestamptz", SqlText.Literal(SqlDialect.PostgreSql, instant).Text);
        Assert.Equal("1", SqlText.Literal(SqlDialect.Sqlite, true).Text);
        Assert.Equal("true", SqlText.Literal(SqlDialect.PostgreSql, true).Text);
        Assert.Equal("'2026-03-29'::date", SqlText.Literal(SqlDialect.PostgreSql, new DateOnly(2026, 3, 29)).Text);
    }

    [Fact]
    public void Parts_join_to_a_statement()
    {
        List<SqlIdentifier> names = [SqlNames.Column("type"), SqlNames.Column("price")];
        var columns = names.Select(SqlText.Identifier);
        var values = Enumerable.Range(1, 2).Select(index => SqlText.Parameter(new SqlParameter(index)));
        Assert.Equal(
            "insert into \"shoes\" (\"type\", \"price\") values ($1, $2)",
            SqlText.Of($"insert into {SqlNames.Table("Shoe")} ({SqlText.Commas(columns)}) values ({SqlText.Commas(values)})").Text);
    }

    private static void AssertPlain(SqlText sql) => Assert.DoesNotContain(sql.Text.EnumerateRunes(), rune => !PlainCharacters.IsPlain(rune));

    private static object? Ask(SqlText sql)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        // The text is what is tested here.
#pragma warning disable CA2100
        command.CommandText = sql.Text;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}

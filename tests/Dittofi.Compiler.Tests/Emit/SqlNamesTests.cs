using System.Text;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class SqlNamesTests
{
    [Theory]
    [InlineData("createdAt", "created_at")]
    [InlineData("APIKey", "api_key")]
    [InlineData("brandID", "brand_id")]
    [InlineData("line1", "line1")]
    [InlineData("sha256Hash", "sha256_hash")]
    [InlineData("x", "x")]
    public void Snake_case_splits_words(string name, string expected) => Assert.Equal(expected, SqlNames.SnakeCase(name));

    [Theory]
    [InlineData("Shoe", "shoes")]
    [InlineData("Category", "categories")]
    [InlineData("Day", "days")]
    [InlineData("Box", "boxes")]
    [InlineData("Address", "addresses")]
    [InlineData("Branch", "branches")]
    [InlineData("Status", "statuses")]
    [InlineData("Analysis", "analyses")]
    [InlineData("Person", "people")]
    [InlineData("OrderLine", "order_lines")]
    [InlineData("SalesPerson", "sales_people")]
    [InlineData("Settings", "settings")]
    [InlineData("Data", "data")]
    [InlineData("Gas", "gases")]
    [InlineData("Quiz", "quizzes")]
    [InlineData("User", "users")]
    public void A_table_is_the_plural_of_its_model(string model, string table) => Assert.Equal(table, SqlNames.Table(model).Name);

    [Theory]
    [InlineData("user")]
    [InlineData("order")]
    [InlineData("select")]
    public void Reserved_words_are_quoted_never_refused(string name) => Assert.Equal($"\"{name}\"", SqlNames.Column(name).Text);

    [Theory]
    [InlineData("xmin")]
    [InlineData("oid")]
    [InlineData("ctid")]
    [InlineData("tableoid")]
    [InlineData("cmin")]
    [InlineData("rowid")]
    [InlineData("ROWID")]
    [InlineData("_rowid_")]
    public void A_column_never_has_the_name_of_a_system_column(string name)
    {
        Assert.Throws<ArgumentException>(() => SqlIdentifier.Column(name));
        Assert.Equal("oid_", SqlNames.Column("oid").Name);
        Assert.Equal("xmin", SqlIdentifier.Of("xmin").Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    [InlineData("\ud800")]
    public void Names_that_cannot_be_are_refused(string name) => Assert.Throws<ArgumentException>(() => SqlIdentifier.Of(name));

    [Fact]
    public void A_quote_in_a_name_is_doubled() => Assert.Equal("\"a\"\"b\"", SqlIdentifier.Of("a\"b").Text);

    [Fact]
    public void Long_names_are_cut_by_us_and_stay_two()
    {
        var table = SqlNames.Table(new string('a', 60));
        var first = SqlNames.Check(table, SqlNames.Column("priceOfTheShoe"), "min");
        var second = SqlNames.Check(table, SqlNames.Column("priceOfTheShoe"), "max");
        Assert.NotEqual(first, second);
        Assert.All([first, second], name => Assert.Equal(SqlIdentifier.MaximumBytes, Encoding.UTF8.GetByteCount(name.Name)));
        Assert.Equal(first, SqlNames.Check(table, SqlNames.Column("priceOfTheShoe"), "min"));
        Assert.Throws<ArgumentException>(() => SqlIdentifier.Of(new string('\u00E9', 32)));
        Assert.True(SqlNames.Check(SqlIdentifier.Of(new string('\u00E9', 31)), SqlNames.Column("a"), "min").Name.Length < 64);
    }

    [Fact]
    public void Constraints_are_named_after_what_they_hold()
    {
        var table = SqlNames.Table("Shoe");
        var price = SqlNames.Column("price");
        Assert.Equal("shoes_price_min_check", SqlNames.Check(table, price, "min").Name);
        Assert.Equal("shoes_price_max_length_check", SqlNames.Check(table, price, "maxLength").Name);
        Assert.Equal("shoes_brand_id_fkey", SqlNames.ForeignKey(table, SqlNames.RelationColumn("brand")).Name);
        Assert.Equal("shoes_type_price_key", SqlNames.Unique(table, [SqlNames.Column("type"), price]).Name);
        Assert.Equal("shoes_price_idx", SqlNames.Index(table, [price]).Name);
        Assert.Equal("shoes_pkey", SqlNames.PrimaryKey(table).Name);
    }
}

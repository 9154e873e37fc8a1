using System.Text;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class CSharpCodeTests
{
    [Fact]
    public void Every_unit_of_UTF_16_survives_its_literal()
    {
        // Each unit stands between two letters, so that no half of a surrogate pair finds the other.
        var all = string.Concat(Enumerable.Range(0, 65536).Select(unit => $"{(char)unit}x"));
        var chunks = all.Chunk(4096).Select(chunk => new string(chunk));
        var source = new StringBuilder("public static class Emitted { public static string[] Get() => [\n");
        foreach (var chunk in chunks)
        {
            source.Append(CSharpCode.Literal(chunk).Text).Append(",\n");
        }

        var text = source.Append("]; }\n").ToString();
        Assert.Equal(all, string.Concat(Assert.IsType<string[]>(CompiledCode.Get(text))));
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value != '\n' && !PlainCharacters.IsPlain(rune));
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_a_literal_is_data(string payload)
    {
        Assert.Equal(payload, CompiledCode.Get($"public static class Emitted {{ public static string Get() => {CSharpCode.Literal(payload)}; }}\n"));
        Assert.Equal(
            Encoding.UTF8.GetBytes(payload),
            CompiledCode.Get($"public static class Emitted {{ public static byte[] Get() => {CSharpCode.Utf8Literal(payload)}.ToArray(); }}\n"));
        Assert.Empty(Directory.GetFiles(Environment.CurrentDirectory, "PWN*"));
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_SQL_in_a_raw_literal_is_data(string payload)
    {
        foreach (var dialect in new[] { SqlDialect.Sqlite, SqlDialect.PostgreSql })
        {
            var sql = SqlText.Of($"select {SqlText.Literal(dialect, payload)}\nfrom \"\"\"\"x\"\"");
            Assert.Equal(sql.Text, CompiledCode.Get($"public static class Emitted {{ public static string Get() =>\n{CSharpCode.RawLiteral(sql)}; }}\n"));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_has_no_UTF_8_literal()
    {
        Assert.Throws<ArgumentException>(() => CSharpCode.Utf8Literal("a\ud800"));
        Assert.Throws<ArgumentException>(() => CSharpCode.Utf8Literal("\udc00a"));
    }

    [Fact]
    public void Values_of_every_type_survive_their_literals()
    {
        object[] values =
        [
            0, -5, int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, 59.90m, -0.0001m, decimal.MaxValue, 0.1d, -0d, double.MaxValue, double.Epsilon,
            double.NaN, double.NegativeInfinity, true, false, Guid.Parse("0b1a3a52-93ab-4c1f-8b12-000000000001"), new DateOnly(2026, 3, 29),
            new TimeOnly(2, 30, 0), new TimeOnly(863999999999), TimeSpan.FromSeconds(-90), new TimeSpan(1),
            new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2)), DateTimeOffset.MaxValue, "text",
        ];
        var literals = values.Select(value => value switch
        {
            int number => CSharpCode.Literal(number),
            long number => CSharpCode.Literal(number),
            decimal number => CSharpCode.Literal(number),
            double number => CSharpCode.Literal(number),
            bool flag => CSharpCode.Literal(flag),
            Guid guid => CSharpCode.Literal(guid),
            DateOnly date => CSharpCode.Literal(date),
            TimeOnly time => CSharpCode.Literal(time),
            TimeSpan span => CSharpCode.Literal(span),
            DateTimeOffset instant => CSharpCode.Literal(instant),
            _ => CSharpCode.Literal((string)value),
        });
        var source = CSharpCode.Of($"public static class Emitted {{ public static object[] Get() => [{CSharpCode.Join(CSharpCode.Of($", "), literals)}]; }}");
        var compiled = Assert.IsType<object[]>(CompiledCode.Get(source.Text));
        Assert.Equal(values, compiled);
        Assert.Equal("59.90", ((decimal)compiled[6]).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(double.IsNegative((double)compiled[10]));
    }

    [Fact]
    public void An_operand_gets_parentheses_only_when_it_needs_them()
    {
        var name = CSharpCode.Identifier(CSharpIdentifier.Camel("price"));
        var sum = CSharpCode.Of($"{name} + {CSharpCode.Literal(1)}");
        Assert.Equal("(price + 1) * price", CSharpCode.Of($"{sum.Parenthesized()} * {name.Parenthesized()}").Text);
        Assert.Equal("(-5).Length", CSharpCode.Member(CSharpCode.Literal(-5), CSharpIdentifier.Pascal("length")).Text);
        Assert.Equal("price.Round(price + 1, 2)", CSharpCode.Call(CSharpCode.Member(name, CSharpIdentifier.Pascal("round")), sum, CSharpCode.Literal(2)).Text);
    }

    [Fact]
    public void A_type_is_optional_once_and_a_list_of_anything()
    {
        Assert.Equal("int?", CSharpTypeName.Int32.Optional().Optional().Text);
        Assert.Equal("IReadOnlyList<Shoe?>", CSharpTypeName.Generated(CSharpIdentifier.Pascal("shoe")).Optional().List().Text);
        Assert.Equal("int", CSharpTypeName.Int32.Optional().Required().Text);
    }
}

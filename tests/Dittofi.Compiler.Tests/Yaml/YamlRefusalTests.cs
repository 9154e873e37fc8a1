using System.Text;

namespace Dittofi.Compiler.Tests.Yaml;

public sealed class YamlRefusalTests
{
    [Theory]
    [InlineData("Y01", "a: &a [x]\nb: [*a]", "DIT0110 1:4+2\nDIT0111 2:5+2")]
    [InlineData("Y02", "a: &a [*a]", "DIT0110 1:4+2\nDIT0111 1:8+2")]
    [InlineData("Y05", "a: 1\nb: 2\na: 3", "DIT0120 3:1+1 & 1:1+1")]
    [InlineData("Y06", "b: { <<: { c: d }, path: e }", "DIT0115 1:6+2")]
    [InlineData("Y08", "a: !!System.Diagnostics.Process b", "DIT0112 1:4+28")]
    [InlineData("Y08", "a: !!python/object [b]", "DIT0112 1:4+15")]
    [InlineData("Y08", "where: !shoe.sold && x", "DIT0112 1:8+10")]
    [InlineData("Y09", "b: *missing", "DIT0111 1:4+8")]
    [InlineData("Y09", "a: b\n---\nc: d", "DIT0114 2:1+3")]
    [InlineData("Y09", "a: b\n...\nc: d", "DIT0114 3:1+0")]
    [InlineData("Y09", "a: b\ufeff", "DIT0132 1:5+1")]
    [InlineData("Y09", "a: b\0c\0", "DIT0132 1:5+1")]
    [InlineData("Y09", "a: \"b\\0\"", "DIT0132 1:4+5")]
    [InlineData("Y09", "a: \"\\ud800\"", "DIT0105 1:5+2")]
    [InlineData("Y09", "a: b\u2028c: d", "DIT0132 1:5+1")]
    [InlineData("Y09", "a: b\u001b[31m", "DIT0132 1:5+1")]
    [InlineData("Y09", "a:\n\tb: c", "DIT0102 2:1+1")]
    [InlineData("Y09", "\ta: b", "DIT0102 1:1+1")]
    [InlineData("Y09", "[1,{", "DIT0104 1:4+1")]
    [InlineData("Y09", "a: [b\nc: d", "DIT0104 1:4+1")]
    [InlineData("Y09", "a: { b: c", "DIT0104 1:4+1")]
    [InlineData("Y09", "%YAML 1.2\n---\na: b", "DIT0113 1:1+9")]
    [InlineData("Y09", "%FOO\n---\na: b", "DIT0113 1:1+4")]
    [InlineData("", "a: 'b\nc: d", "DIT0103 1:4+1")]
    [InlineData("", "pattern: \"\\d+\"", "DIT0105 1:11+2")]
    [InlineData("", "a: \"The b\nc: \"d\"", "DIT0103 1:4+1")]
    [InlineData("", "a: 'The b\nc: d\ne: it's", "DIT0103 1:4+1")]
    [InlineData("", "a:\n  - b: 'The b\n    c: 'd'\ne: f", "DIT0103 2:8+1")]
    [InlineData("", "a: { b: 'c }\nd: 'e'", "DIT0103 1:9+1")]
    [InlineData("", "a: @b c", "DIT0107 1:4+4 -> \"@b c\"")]
    [InlineData("", "a: `b`", "DIT0107 1:4+3 -> \"`b`\"")]
    [InlineData("", "a: b\n c: d", "DIT0108 2:3+1")]
    [InlineData("", "a: b\n- c", "DIT0108 2:1+1")]
    [InlineData("", "a: \"b\" c", "DIT0101 1:8+1")]
    [InlineData("", "a: - b", "DIT0101 1:4+1")]
    [InlineData("", "a\nb: c", "DIT0101 2:2+1")]
    [InlineData("", "[a]: b", "DIT0121 1:1+3")]
    [InlineData("", "? |\n  a\n: b", "DIT0121 1:3+5")]
    [InlineData("", ": b", "DIT0122 1:1+0")]
    [InlineData("", "\"\": b", "DIT0122 1:1+2")]
    [InlineData("", "- a", "DIT0124 1:1+1")]
    [InlineData("", "text", "DIT0124 1:1+1")]
    public void What_the_language_leaves_out_is_refused_at_its_place(string id, string text, string findings)
    {
        Assert.NotNull(id);
        Assert.Equal(findings, YamlProbe.Findings(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a note\n")]
    [InlineData("---\n")]
    public void An_empty_file_is_nothing(string text)
    {
        Assert.Equal("nothing", YamlProbe.Tree(text));
        Assert.DoesNotContain("DIT01", YamlProbe.Findings(text).Replace("DIT0124", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Y09_half_a_surrogate_pair_is_refused() => Assert.Equal("DIT0132 1:5+1", YamlProbe.Findings("a: b" + (char)0xd800));

    [Fact]
    public void Y03_brackets_are_refused_past_the_depth_limit()
    {
        Assert.Empty(YamlProbe.Findings("a: " + new string('[', 63) + new string(']', 63)));
        Assert.Equal("DIT0130 1:67+0", YamlProbe.Findings("a: " + new string('[', 64) + new string(']', 64)));
        Assert.Equal("DIT0130 1:67+0", YamlProbe.Findings("a: " + new string('[', 100_000)));
    }

    [Fact]
    public void Y04_blocks_are_refused_past_the_depth_limit()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 6_000; depth++)
        {
            text.Append(' ', depth).Append("a:\n");
        }

        Assert.Equal("DIT0130 65:65+0", YamlProbe.Findings(text.ToString()));
    }

    [Fact]
    public void Y10_a_file_of_too_many_values_is_refused_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"k{i}: 1\n"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("DIT0131 50000:9+0", YamlProbe.Findings(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_file_full_of_slips_costs_a_bounded_time()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: {{ type: decimal(12,2) }}\n"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains("DIT0106 1:13+13", YamlProbe.Findings(text), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }
}

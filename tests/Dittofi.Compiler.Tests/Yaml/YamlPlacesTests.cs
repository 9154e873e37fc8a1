using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Yaml;

public sealed class YamlPlacesTests
{
    [Theory]
    [InlineData("a: 'it''s'", "i|t|''|s")]
    [InlineData("a: \"x\\n\\u00e9\\x41 \\\"z\"", "x|\\n|\\u00e9|\\x41| |\\\"|z")]
    [InlineData("a: \"x\\ud83d\\ude00y\"", "x|\\ud83d|\\ude00|y")]
    [InlineData("a: 'one\n  two'", "o|n|e|\\n  |t|w|o")]
    [InlineData("a: \"one \\\n  two\"", "o|n|e| \\\\n  |t|w|o")]
    [InlineData("a: |\n  ab\n   c\nb: d", "a|b|\\n  | |c|\\n")]
    [InlineData("a: |-\n  ab\n\n  c\n\nb: d", "a|b|\\n|\\n  |c")]
    [InlineData("a: |+\n  ab\n\nb: d", "a|b|\\n|\\n")]
    [InlineData("a: >-\n  ab\n  cd\n\n  e\nb: d", "a|b|\\n  |c|d\\n|\\n  |e")]
    [InlineData("a: >\n  ab\n    cd\n  e\nb: d", "a|b|\\n  | | |c|d|\\n  |e|\\n")]
    [InlineData("a: |2\n   x\n  y\nb: d", " |x|\\n  |y|\\n")]
    [InlineData("a: one\n  two\n\n  three", "o|n|e|\\n  |t|w|o\\n|\\n  |t|h|r|e|e")]
    [InlineData("a: ab", "a|b")]
    public void Every_character_of_a_scalar_knows_its_place(string text, string places) => Assert.Equal(places, YamlProbe.Places(text, "a"));

    [Fact]
    public void Places_hold_in_a_nested_block_with_an_indentation_sign()
    {
        const string Text = "x:\n  - a: 1\n    b: |1\n      y\n     z\n";
        var list = Assert.IsType<YamlSequence>(YamlProbe.Value(Text, "x"));
        var scalar = Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(list.Items[0]).Entries[1].Value);
        Assert.Equal(" y\nz\n", scalar.Value);
        Assert.Equal(Text.IndexOf('y', StringComparison.Ordinal), scalar.SpanOf(1, 1).Start);
        Assert.Equal(Text.IndexOf('z', StringComparison.Ordinal), scalar.SpanOf(3, 1).Start);
    }

    [Theory]
    [InlineData("a: 'x'", "a", "'x'")]
    [InlineData("a: { b: c } # d", "a", "{ b: c }")]
    [InlineData("a:\n  b: [ c,\n   d ]\n  e: f\n\n# g\nh: i", "a", "b: [ c,\n   d ]\n  e: f")]
    [InlineData("a:\n- b\n- c\nd: e", "a", "- b\n- c")]
    [InlineData("a: |\n  b\n\nc: d", "a", "|\n  b")]
    [InlineData("a: one\n  two\nc: d", "a", "one\n  two")]
    [InlineData("a: plain text # note", "a", "plain text")]
    [InlineData("a: \"😀\" # note", "a", "\"😀\"")]
    public void A_node_spans_its_own_text(string text, string key, string span)
    {
        foreach (var ends in new[] { "\n", "\r\n" })
        {
            var written = text.ReplaceLineEndings(ends);
            var place = YamlProbe.Value(written, key).Span;
            Assert.Equal(span.ReplaceLineEndings(ends), written.Substring(place.Start, place.Length));
        }
    }

    [Theory]
    [InlineData("a:   # note\nb: c", "DIT0123 1:3+0")]
    [InlineData("a:\n  -\n  - b", "DIT0123 2:4+0")]
    [InlineData("a: ~\nb: c", "DIT0123 1:4+1")]
    [InlineData("{ a, b: c }", "DIT0123 1:4+0")]
    public void An_empty_value_is_reported_where_it_is_missing(string text, string findings) => Assert.Equal(findings, YamlProbe.Findings(text));

    [Fact]
    public void Scalars_stay_text_until_their_place_gives_them_a_type() =>
        Assert.Equal(
            "{a: no, b: 1.10, c: 0o14, d: 1_000, e: 12:30:45, f: 007, g: 1e3, h: null, i: 'null'}",
            YamlProbe.Tree("a: no\nb: 1.10\nc: 0o14\nd: 1_000\ne: 12:30:45\nf: 007\ng: 1e3\nh: null\ni: 'null'"));
}

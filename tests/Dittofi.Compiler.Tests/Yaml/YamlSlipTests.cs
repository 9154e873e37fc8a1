namespace Dittofi.Compiler.Tests.Yaml;

public sealed class YamlSlipTests
{
    [Theory]
    [InlineData("{ type: decimal(12,2) }", "DIT0106 1:9+13 -> \"decimal(12,2)\"", "{type: decimal(12,2)}")]
    [InlineData("{ type: decimal(12,2) = 0, min: 1 }", "DIT0106 1:9+17 -> \"decimal(12,2) = 0\"", "{type: decimal(12,2) = 0, min: 1}")]
    [InlineData("{ type: enum(a, b) }", "DIT0106 1:9+10 -> \"enum(a, b)\"", "{type: enum(a, b)}")]
    [InlineData("a: [enum(a, b), text]", "DIT0106 1:5+10 -> \"enum(a, b)\"", "{a: [enum(a, b), text]}")]
    [InlineData("{ to: ${x} }", "DIT0106 1:7+4 -> \"${x}\"", "{to: ${x}}")]
    [InlineData("{ to: ${x ? 'a, b' : \"c\"}, cc: d }", "DIT0106 1:7+19 -> '${x ? ''a, b'' : \"c\"}'", "{to: ${x ? 'a, b' : \"c\"}, cc: d}")]
    [InlineData("{ tags: text[] }", "DIT0106 1:9+6 -> \"text[]\"", "{tags: text[]}")]
    [InlineData("{ a: text[], b: ${c} }", "DIT0106 1:17+4 -> \"${c}\"\nDIT0106 1:6+6 -> \"text[]\"", "{a: text[], b: ${c}}")]
    [InlineData("text: ${a} #1\nb: c", "DIT0106 1:7+7 -> \"${a} #1\"", "{text: ${a} #1, b: c}")]
    [InlineData("subject: Order #${n} sent\nb: c", "DIT0106 1:10+16 -> \"Order #${n} sent\"", "{subject: Order #${n} sent, b: c}")]
    [InlineData("price: ${x ? a : b}\nc: d", "DIT0106 1:8+12 -> \"${x ? a : b}\"", "{price: ${x ? a : b}, c: d}")]
    [InlineData("a:\n  - ${x ? a : b}\n  - c", "DIT0106 2:5+12 -> \"${x ? a : b}\"", "{a: [${x ? a : b}, c]}")]
    [InlineData("summary: Create: a shoe\nb: c", "DIT0106 1:10+14 -> \"Create: a shoe\"", "{summary: Create: a shoe, b: c}")]
    [InlineData("{ summary: Create: a shoe, b: c }", "DIT0106 1:12+14 -> \"Create: a shoe\"", "{summary: Create: a shoe, b: c}")]
    [InlineData("text: one\n  ${a ? b : c} two", "DIT0106 2:3+16 -> \"${a ? b : c} two\"", "{text: one ${a ? b : c} two}")]
    [InlineData("body: { a: decimal(4,2), b: text }\nc: { d: ${e}", "DIT0104 2:4+1\nDIT0106 1:12+12 -> \"decimal(4,2)\"\nDIT0106 2:9+4 -> \"${e}\"", "nothing")]
    public void A_value_that_yaml_cuts_is_one_finding_and_reads_as_it_was_meant(string text, string findings, string tree)
    {
        Assert.Equal(findings, string.Join('\n', YamlProbe.Findings(text).Split('\n').Order(StringComparer.Ordinal)));
        Assert.Equal(tree, YamlProbe.Tree(text));
    }

    [Theory]
    [InlineData("{ type: \"decimal(12,2)\", a: b }")]
    [InlineData("price: decimal(12,2) = 0")]
    [InlineData("where: shoe.price < query.max # the cheap ones")]
    [InlineData("type: integer #cents")]
    [InlineData("text: ${a} # one")]
    [InlineData("url: http://example.com/a#b")]
    [InlineData("at: 12:30:45")]
    [InlineData("{ note: text?, smile: ':(' }")]
    [InlineData("text: ${shoe.type} costs ${shoe.price}.")]
    [InlineData("a:\n  - Create: shoe\n  - if: a")]
    [InlineData("set: ${sent(body)}")]
    [InlineData("pick: ${tags.first(t => t.name == 'a, b')}")]
    [InlineData("summary: 'Create\n  it: a shoe'\nb: c")]
    [InlineData("summary: \"one\n\n  two\"\nb: 'it''s'")]
    [InlineData("summary: |\n  Create: a shoe #1 ${x ? a : b}")]
    public void A_value_that_yaml_reads_as_meant_is_left_alone(string text) => Assert.Empty(YamlProbe.Findings(text));
}

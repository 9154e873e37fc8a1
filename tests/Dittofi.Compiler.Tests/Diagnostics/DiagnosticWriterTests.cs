using System.Text.Json;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Diagnostics;

public sealed class DiagnosticWriterTests
{
    private const string Shop = "models:\n  Shoe: { type: decimal(12,2) }\n  Shoe: b\n";

    [Fact]
    public void Text_shows_the_place_the_line_and_the_carets()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("models/shoe.yaml", Shop);
        bag.ReportWithSuggestion(YamlDiagnostics.NeedsQuotes, new SourceSpan(source, Shop.IndexOf("decimal", StringComparison.Ordinal), 13), "\"decimal(12,2)\"", ",");
        bag.ReportWithRelated(YamlNodeDiagnostics.DuplicateKey, new SourceSpan(source, Shop.LastIndexOf("Shoe", StringComparison.Ordinal), 4), new SourceSpan(source, 10, 4), "Shoe");
        Assert.Equal(
            """
            models/shoe.yaml:2:17: error DIT0106: YAML ends this value at ','; write it in quotes. Did you mean '"decimal(12,2)"'?
                  Shoe: { type: decimal(12,2) }
                                ^~~~~~~~~~~~~
            models/shoe.yaml:3:3: error DIT0120: The key 'Shoe' stands twice in this map.
                  Shoe: b
                  ^~~~
            models/shoe.yaml:2:3: first defined here
                  Shoe: { type: decimal(12,2) }
                  ^~~~

            """.ReplaceLineEndings("\n"),
            Write("text", bag));
    }

    [Theory]
    [InlineData("a\tb", 2, 1, "    a    b\n         ^\n")]
    [InlineData("靴 b", 2, 1, "    靴 b\n       ^\n")]
    [InlineData("😀b", 2, 1, "    😀b\n      ^\n")]
    [InlineData("e\u0301b", 2, 1, "    e\u0301b\n     ^\n")]
    [InlineData("x: 靴靴 y", 3, 2, "    x: 靴靴 y\n       ^~~~\n")]
    [InlineData("ab", 2, 0, "    ab\n      ^\n")]
    [InlineData("ab\ncd", 1, 4, "    ab\n     ^\n")]
    public void Carets_stand_below_what_they_mean(string text, int start, int length, string excerpt)
    {
        var written = Write("text", Bag(text, start, length));
        Assert.EndsWith(excerpt, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void No_format_lets_a_file_drive_the_terminal(string format)
    {
        const string Evil = "\u001b]0;owned\u0007\u009b31m\u202e\r::warning::x\n";
        var bag = new DiagnosticBag();
        var source = new SourceText($"a{Evil}.yaml", $"x: {Evil}");
        bag.ReportWithSuggestion(YamlDiagnostics.NotYaml, new SourceSpan(source, 3, 4), Evil, Evil);
        var written = Write(format, bag);
        Assert.DoesNotContain(written, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.DoesNotContain(written.Split('\n'), line => line.StartsWith("::warning", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_one_endless_line_is_shown_in_part()
    {
        var written = Write("text", Bag(new string('a', 1_000_000) + "b" + new string('c', 1_000_000), 1_000_000, 1));
        Assert.True(written.Length < 600);
        var lines = written.Split('\n');
        Assert.Equal('b', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void Colour_comes_only_when_asked_for()
    {
        var bag = Bag("ab", 0, 1);
        Assert.DoesNotContain('\u001b', Write("text", bag));
        var colored = new StringWriter();
        DiagnosticFormats.Find("text", useColor: true)?.Write(bag.ToSorted(), colored);
        Assert.Contains("\u001b[1;31merror\u001b[0m", colored.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_an_array_with_places_suggestion_and_related_places()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("a.yaml", "a: b\nc: |\n  d\n  e\n");
        bag.ReportWithSuggestion(YamlDiagnostics.NeedsQuotes, new SourceSpan(source, 8, 9), "\"x\"", ",");
        bag.ReportWithRelated(YamlNodeDiagnostics.DuplicateKey, new SourceSpan(source, 5, 1), new SourceSpan(source, 0, 1), "a");
        using var json = JsonDocument.Parse(Write("json", bag));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        var duplicate = json.RootElement[0];
        Assert.Equal("DIT0120", duplicate.GetProperty("code").GetString());
        Assert.Equal("error", duplicate.GetProperty("severity").GetString());
        Assert.Equal("a.yaml", duplicate.GetProperty("path").GetString());
        Assert.Equal(2, duplicate.GetProperty("line").GetInt32());
        Assert.Equal(1, duplicate.GetProperty("column").GetInt32());
        Assert.Equal(1, duplicate.GetProperty("length").GetInt32());
        Assert.Equal(1, duplicate.GetProperty("related")[0].GetProperty("line").GetInt32());
        Assert.False(duplicate.TryGetProperty("suggestion", out _));
        Assert.False(duplicate.TryGetProperty("endLine", out _));
        var slip = json.RootElement[1];
        Assert.Equal("\"x\"", slip.GetProperty("suggestion").GetProperty("replacement").GetString());
        Assert.Equal(4, slip.GetProperty("endLine").GetInt32());
    }

    [Fact]
    public void No_findings_are_an_empty_array_and_no_text()
    {
        var bag = new DiagnosticBag();
        Assert.Equal("[]\n", Write("json", bag));
        Assert.Empty(Write("text", bag));
    }

    [Fact]
    public void Sarif_names_rule_level_and_region()
    {
        using var sarif = JsonDocument.Parse(Write("sarif", Bag("a: b c", 3, 1)));
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("DIT0101", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var result = run.GetProperty("results")[0];
        Assert.Equal("DIT0101", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(4, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    [Fact]
    public void GitHub_and_MSBuild_get_their_own_lines()
    {
        var bag = Bag("a: b c", 3, 1);
        Assert.Equal("::error file=a.yaml,line=1,col=4,endLine=1,endColumn=5,title=DIT0101 Not YAML::This is not YAML: so.\n", Write("github", bag));
        Assert.Equal("a.yaml(1,4,1,5): error DIT0101: This is not YAML: so.\n", Write("msbuild", bag));
    }

    [Fact]
    public void Every_format_named_has_a_writer_of_that_name() =>
        Assert.All(DiagnosticFormats.Names, name => Assert.Equal(name, DiagnosticFormats.Find(name, useColor: false)?.Name));

    private static DiagnosticBag Bag(string text, int start, int length)
    {
        var bag = new DiagnosticBag();
        bag.Report(YamlDiagnostics.NotYaml, new SourceSpan(new SourceText("a.yaml", text), start, length), "so");
        return bag;
    }

    private static string Write(string format, DiagnosticBag bag)
    {
        var output = new StringWriter();
        var writer = DiagnosticFormats.Find(format, useColor: false);
        Assert.NotNull(writer);
        writer.Write(bag.ToSorted(), output);
        return output.ToString();
    }
}

using System.Text.Json;
using System.Xml.Linq;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class OtherTextTests
{
    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_a_comment_stays_in_it(string payload)
    {
        var comment = CommentText.Of(payload);
        Assert.All(comment.Lines, line => Assert.DoesNotContain(line.EnumerateRunes(), rune => !PlainCharacters.IsPlain(rune)));
        var commented = string.Join('\n', comment.Lines.Select(line => $"// {line}").Concat(["/// <summary>"]).Concat(comment.XmlLines().Select(line => $"/// {line}")).Concat(["/// </summary>"]));
        Assert.Equal(true, CompiledCode.Get($"{commented}\npublic static class Emitted\n{{\n    public static bool Get() => Type.GetType(\"Pwn\") is null;\n}}\n"));
        Assert.Empty(Directory.GetFiles(Environment.CurrentDirectory, "PWN*"));
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_JSON_is_data(string payload)
    {
        using var document = JsonDocument.Parse(JsonText.Literal(payload).Text);
        Assert.Equal(payload, document.RootElement.GetString());
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void A_payload_in_a_project_file_is_data(string payload)
    {
        var text = XmlText.MsBuildValue(payload).Text;
        var element = XElement.Parse($"<Description>{text}</Description>");
        Assert.Empty(element.Elements());
        Assert.DoesNotContain("$(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("%(", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_MSBuild_would_evaluate_is_written_in_hexadecimal() =>
        Assert.Equal("%24%28x%29 %40 100%25 &lt;a&gt; &amp;", XmlText.MsBuildValue("$(x) @ 100% <a> &").Text);

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("1.2.3-beta.1+build.5", true)]
    [InlineData("1.2", false)]
    [InlineData("01.2.3", false)]
    [InlineData("1.2.3\n", false)]
    [InlineData("1.2.3-$(x)", false)]
    [InlineData("\u0661.2.3", false)]
    public void A_version_is_semantic_or_refused(string version, bool isVersion) => Assert.Equal(isVersion, XmlText.IsVersion(version));

    [Fact]
    public void JSON_objects_nest_with_their_indentation()
    {
        var inner = JsonText.Object([new("a", JsonText.Literal(1)), new("b", JsonText.Array([]))]);
        Assert.Equal("{\n  \"x\": {\n    \"a\": 1,\n    \"b\": []\n  }\n}", JsonText.Object([new("x", inner)]).Text);
    }

    [Fact]
    public void A_request_file_evaluates_nothing_of_the_authors()
    {
        Assert.Equal("/v1/a%20b/%7B%7Bx%7D%7D", HttpFileText.Path("/v1/a b/{{x}}").Text);
        Assert.Equal("a POST http://x", HttpFileText.Line("a\nPOST http://x").Text);
        Assert.DoesNotContain("{{", HttpFileText.Line("{{$processEnv X}}").Text, StringComparison.Ordinal);
        var json = JsonText.Object([new("a", JsonText.Literal("{{x}} \"{{y}}\""))]);
        var body = HttpFileText.Body(json).Text;
        Assert.DoesNotContain("{{", body, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(body);
        Assert.Equal("{{x}} \"{{y}}\"", document.RootElement.GetProperty("a").GetString());
    }
}

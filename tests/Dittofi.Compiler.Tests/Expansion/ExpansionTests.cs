using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Project;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Expansion;

/// <summary>What <c>expand</c> prints is what <c>api</c> means.</summary>
public sealed class ExpansionTests
{
    [Theory]
    [InlineData("tests/cases/api/whole")]
    [InlineData("tests/cases/api/long")]
    [InlineData("tests/cases/api/odd")]
    [InlineData("tests/cases/api/view")]
    [InlineData("tests/projects/api")]
    [InlineData("tests/projects/every-key")]
    public void What_expand_prints_gives_the_same_service_in_the_place_of_api(string project)
    {
        var input = Read(project);
        var expanded = Compilation.Expand(input, null);
        Assert.NotEmpty(expanded.Text);
        var byHand = input with { Files = [.. input.Files.Select(WithoutApi), new SourceText("written-out.yaml", expanded.Text)] };
        Assert.Empty(Compilation.Expand(byHand, null).Models);
        var (one, other) = (Build(input), Build(byHand));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, content) in one)
        {
            Assert.True(content == other[path], $"{path}\n--- api\n{content}\n--- written out\n{other[path]}");
        }
    }

    [Fact]
    public void Expand_prints_one_model_where_one_is_asked_for()
    {
        var input = Read("tests/cases/api/whole");
        var shoe = Compilation.Expand(input, "Shoe");
        Assert.Equal(["Brand", "Shoe"], shoe.Models);
        Assert.Contains("\n  Shoe.list:\n", shoe.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Brand.", shoe.Text, StringComparison.Ordinal);
        Assert.Empty(Compilation.Expand(input, "Boot").Text);
    }

    // An author's `api` becomes `api: false`, and a line that says `replaces` goes.
    private static SourceText WithoutApi(SourceText file)
    {
        var text = new StringBuilder(file.Content);
        var root = YamlReader.Read(file, new DiagnosticBag());
        var apis = Below(root, "models").SelectMany(model => Under(model, "api")).Select(entry => (entry.Value.Span, "false"));
        var replaced = Below(root, "endpoints").SelectMany(endpoint => Under(endpoint, "replaces")).Select(entry => (entry.Key.Span.To(entry.Value.Span), ""));
        foreach (var (span, by) in apis.Concat(replaced).OrderByDescending(each => each.Item1.Start))
        {
            text.Remove(span.Start, span.Length).Insert(span.Start, by);
        }

        return new SourceText(file.Path, text.ToString());
    }

    private static IEnumerable<YamlMapping> Below(YamlMapping? root, string section) =>
        (root?.Entries ?? []).Where(entry => entry.Key.Value == section).Select(entry => entry.Value).OfType<YamlMapping>().SelectMany(map => map.Entries).Select(entry => entry.Value).OfType<YamlMapping>();

    private static IEnumerable<YamlEntry> Under(YamlMapping map, string key) => map.Entries.Where(entry => entry.Key.Value == key);

    // The requests of the `.http` file follow the order of declarations.
    private static Dictionary<string, string> Build(ProjectInput input)
    {
        var result = Compilation.Build(input, new BuildOptions());
        Assert.Empty(result.Diagnostics.Where(found => found.Descriptor.Severity == DiagnosticSeverity.Error).Select(found => $"{found.Span.Source.Path}:{found.Span.Position.Line}: {found.Message}"));
        return result.Files.Where(file => !file.Path.EndsWith(".http", StringComparison.Ordinal)).ToDictionary(file => file.Path, Text);
    }

    private static string Text(GeneratedFile file) =>
        file.Path.StartsWith("bin/", StringComparison.Ordinal) ? Convert.ToHexString([.. file.Content]) : Encoding.UTF8.GetString([.. file.Content]);

    private static ProjectInput Read(string project)
    {
        var folder = Repository.At(project);
        var diagnostics = new DiagnosticBag();
        var files = ProjectFiles.Read(folder, Path.Combine(folder, "out"), diagnostics);
        Assert.False(diagnostics.HasErrors);
        return new ProjectInput(Path.GetFileName(project), [.. files]);
    }
}

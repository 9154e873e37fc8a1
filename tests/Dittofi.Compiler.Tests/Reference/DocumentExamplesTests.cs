using System.Text.RegularExpressions;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Reference;

/// <summary>
/// Every YAML example of the pages that people read compiles, to C# that compiles, without a warning. What an example leaves out stands in
/// the comment above it (<c>&lt;!-- beside:</c>), which readers do not see.
/// </summary>
public sealed partial class DocumentExamplesTests
{
    private const string Header = "dittofi: 1\nname: example\n";

    private static readonly string[] Pages = ["README.md", .. PagesOf("compiler/docs"), .. PagesOf("compiler/docs/decisions")];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var page in Pages)
            {
                foreach (var number in Enumerable.Range(1, ExamplesOf(page).Count))
                {
                    examples.Add(page, number);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_compiles(string page, int number)
    {
        var (beside, example) = ExamplesOf(page)[number - 1];
        var isWhole = example.StartsWith("dittofi:", StringComparison.Ordinal);
        SourceText[] files =
        [
            new SourceText("dittofi.yaml", isWhole ? example : Header),
            .. isWhole ? [] : new[] { new SourceText("example.yaml", example) },
            .. beside.Length == 0 ? [] : new[] { new SourceText("beside.yaml", beside) },
        ];
        var result = Compilation.Build(new ProjectInput("example", [.. files]), new BuildOptions());
        Assert.Empty(result.Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Code}: {diagnostic.Message}"));
        Assert.NotEmpty(result.Files);
    }

    [Fact]
    public void The_language_is_shown_by_examples() => Assert.True(ExamplesOf("compiler/docs/language.md").Count >= 5);

    private static IEnumerable<string> PagesOf(string folder) =>
        Directory.EnumerateFiles(Repository.At(folder), "*.md")
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .Where(path => !path.Contains(".received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static List<(string Beside, string Example)> ExamplesOf(string page) =>
        [.. Example().Matches(File.ReadAllText(Repository.At(page))).Select(match => (match.Groups["beside"].Value, match.Groups["example"].Value))];

    [GeneratedRegex(@"(?:<!-- beside:\n(?<beside>(?:(?!-->).*\n)*)-->\n\n?)?^```yaml\n(?<example>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Example();
}

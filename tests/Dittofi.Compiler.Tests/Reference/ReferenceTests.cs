using Dittofi.Compiler.Reference;

namespace Dittofi.Compiler.Tests.Reference;

/// <summary>The committed reference says what the catalogues say; `./build.sh accept` takes a changed page over.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Pages => [.. ReferencePages.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_catalogue_says(string name)
    {
        var expected = ReferencePages.All.Single(page => page.Name == name).Content;
        var path = Repository.At("compiler/docs/reference/" + name);
        var received = Path.ChangeExtension(path, ".received.md");
        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(received, expected);
        }

        Assert.Fail($"compiler/docs/reference/{name} is stale; './build.sh accept' takes the new page over.");
    }

    [Fact]
    public void No_page_is_left_over() =>
        Assert.Equal(
            ReferencePages.All.Select(page => page.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.At("compiler/docs/reference"), "*.md")
                .Select(path => Path.GetFileName(path) ?? "")
                .Where(name => !name.Contains(".received.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
}

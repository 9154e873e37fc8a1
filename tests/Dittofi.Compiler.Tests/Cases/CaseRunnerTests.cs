namespace Dittofi.Compiler.Tests.Cases;

public sealed class CaseRunnerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dittofi-");

    public CaseRunnerTests()
    {
        Write("dittofi.yaml", "dittofi: 1\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_case_passes_when_diagnostics_and_files_are_as_expected()
    {
        Write("diagnostics.txt", "a warning\n");
        Write("expected/Models/Shoe.cs", "class Shoe;\n");
        Assert.Empty(Run(new FakeCaseCompiler("a warning\n", ("Models/Shoe.cs", "class Shoe;\n"), ("Program.cs", "not listed"))));
    }

    [Fact]
    public void A_folder_without_a_project_fails()
    {
        File.Delete(At("dittofi.yaml"));
        Assert.Contains("dittofi.yaml", Assert.Single(Run(new FakeCaseCompiler(""))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_expects_nothing_fails() =>
        Assert.Contains("expects nothing", Assert.Single(Run(new FakeCaseCompiler(""))), StringComparison.Ordinal);

    [Fact]
    public void Missing_diagnostics_fail_and_are_left_as_received()
    {
        var problems = Run(new FakeCaseCompiler("a warning\n"));
        Assert.Contains(problems, problem => problem.StartsWith("diagnostics.txt differs", StringComparison.Ordinal));
        Assert.Equal("a warning\n", File.ReadAllText(At("diagnostics.received.txt")));
        Assert.False(File.Exists(At("diagnostics.txt")));
    }

    [Fact]
    public void An_empty_diagnostics_file_expects_none()
    {
        Write("diagnostics.txt", "");
        Assert.Empty(Run(new FakeCaseCompiler("")));
        Assert.Single(Run(new FakeCaseCompiler("a warning\n")));
    }

    [Fact]
    public void A_diagnostic_that_no_longer_comes_fails()
    {
        Write("diagnostics.txt", "a warning\n");
        Assert.Single(Run(new FakeCaseCompiler("")));
    }

    [Fact]
    public void A_file_that_differs_by_a_byte_fails_and_is_left_as_received()
    {
        Write("expected/Models/Shoe.cs", "class Shoe;\r\n");
        Assert.Contains("\\r", Assert.Single(Run(new FakeCaseCompiler("", ("Models/Shoe.cs", "class Shoe;\n")))), StringComparison.Ordinal);
        Assert.Equal("class Shoe;\n", File.ReadAllText(At("expected/Models/Shoe.received.cs")));
        Assert.Equal("class Shoe;\r\n", File.ReadAllText(At("expected/Models/Shoe.cs")));
    }

    [Fact]
    public void A_stale_expected_file_fails()
    {
        Write("expected/Models/Boot.cs", "class Boot;\n");
        var problem = Assert.Single(Run(new FakeCaseCompiler("", ("Models/Shoe.cs", "class Shoe;\n"))));
        Assert.Contains("expected/Models/Boot.cs is stale", problem, StringComparison.Ordinal);
        Assert.Contains("Models/Shoe.cs", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dockerfile", "Dockerfile.received.noext")]
    [InlineData(".editorconfig", ".received.editorconfig")]
    [InlineData("openapi.json", "openapi.received.json")]
    public void A_received_file_lies_beside_its_expected_one_and_goes_when_all_is_well(string name, string received)
    {
        Write("expected/" + name, "old");
        Assert.Single(Run(new FakeCaseCompiler("", (name, "new"))));
        Assert.Equal("new", File.ReadAllText(At("expected/" + received)));
        Write("expected/" + name, "new");
        Assert.Empty(Run(new FakeCaseCompiler("", (name, "new"))));
        Assert.False(File.Exists(At("expected/" + received)));
    }

    private IReadOnlyList<string> Run(ICaseCompiler compiler) => CaseRunner.Run(_folder.FullName, compiler);

    private string At(string path) => Path.Combine([_folder.FullName, .. path.Split('/')]);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path)) ?? _folder.FullName);
        File.WriteAllText(At(path), text);
    }
}

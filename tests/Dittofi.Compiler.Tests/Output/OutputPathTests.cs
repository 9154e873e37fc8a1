using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Tests.Output;

public sealed class OutputPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.Combine("out");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/x")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("..\\x")]
    [InlineData("C:\\x")]
    [InlineData("C:x")]
    [InlineData("a/")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("CON")]
    [InlineData("con.cs")]
    [InlineData("Models/Aux.cs")]
    [InlineData("nul.tar.gz")]
    [InlineData("COM1")]
    [InlineData("lpt9.txt")]
    [InlineData("a:b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("\u00E9.cs")]
    [InlineData("~/x y")]
    [InlineData(".dittofi-manifest.json")]
    [InlineData(".DITTOFI-manifest.json")]
    public void An_unsafe_path_is_refused_before_anything_is_touched(string path)
    {
        Assert.Equal(OutputProblem.UnsafePath, Refused([CompiledCode.File("fine.cs", "x"), CompiledCode.File(path, "x")]).Kind);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void A_long_name_is_refused() => Assert.Equal(OutputProblem.UnsafePath, Refused([CompiledCode.File(new string('a', 300), "x")]).Kind);

    [Theory]
    [InlineData("Models/User.cs")]
    [InlineData(".editorconfig")]
    [InlineData("Console.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("migrations/0001-first.sql")]
    public void An_ordinary_path_is_taken(string path) => Assert.Single(new OutputWriter().Write(Out, [CompiledCode.File(path, "x")]).Written);

    [Theory]
    [InlineData("User.cs", "user.cs")]
    [InlineData("Models/A.cs", "models/B.cs")]
    [InlineData("Models", "Models/A.cs")]
    [InlineData("models/A.cs", "Models")]
    [InlineData("a.cs", "a.cs")]
    public void Paths_that_some_system_takes_for_one_are_refused(string first, string second)
    {
        Assert.Equal(OutputProblem.DuplicatePath, Refused([CompiledCode.File(first, "x"), CompiledCode.File(second, "x")]).Kind);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void A_link_in_the_way_is_refused_and_not_followed()
    {
        Directory.CreateDirectory(_folder.Combine("elsewhere"));
        new OutputWriter().Write(Out, [CompiledCode.File("a.cs", "x")]);
        Directory.CreateSymbolicLink(Path.Combine(Out, "Models"), _folder.Combine("elsewhere"));
        var error = Refused([CompiledCode.File("a.cs", "x"), CompiledCode.File("Models/Shoe.cs", "x")]);
        Assert.Equal((OutputProblem.Link, "Models"), (error.Kind, error.Path));
        Assert.Empty(Directory.GetFiles(_folder.Combine("elsewhere")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_in_a_files_place_is_refused_wherever_it_leads(bool exists)
    {
        _folder.WriteText("letter.txt", "x");
        new OutputWriter().Write(Out, [CompiledCode.File("a.cs", "x")]);
        File.CreateSymbolicLink(Path.Combine(Out, "b.cs"), _folder.Combine(exists ? "letter.txt" : "nowhere.txt"));
        Assert.Equal(OutputProblem.Link, Refused([CompiledCode.File("a.cs", "x"), CompiledCode.File("b.cs", "y")]).Kind);
        Assert.Equal("x", File.ReadAllText(_folder.Combine("letter.txt")));
        Assert.False(File.Exists(_folder.Combine("nowhere.txt")));
    }

    [Fact]
    public void A_stale_file_behind_a_link_is_not_removed()
    {
        new OutputWriter().Write(Out, [CompiledCode.File("a.cs", "x"), CompiledCode.File("Models/Shoe.cs", "shoe")]);
        Directory.Move(Path.Combine(Out, "Models"), _folder.Combine("moved"));
        Directory.CreateSymbolicLink(Path.Combine(Out, "Models"), _folder.Combine("moved"));
        Assert.Equal(OutputProblem.Link, Refused([CompiledCode.File("a.cs", "x")]).Kind);
        Assert.True(File.Exists(_folder.Combine("moved/Shoe.cs")));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_itself_is_written_where_it_leads()
    {
        Directory.CreateDirectory(_folder.Combine("real"));
        Directory.CreateSymbolicLink(Out, _folder.Combine("real"));
        new OutputWriter().Write(Out, [CompiledCode.File("a.cs", "x")]);
        Assert.True(File.Exists(_folder.Combine("real/a.cs")));
    }

    [Fact]
    public void A_staging_folder_that_is_a_link_is_refused()
    {
        _folder.WriteText("elsewhere/letter.txt", "dear");
        Directory.CreateSymbolicLink(_folder.Combine(".out.dittofi-staging"), _folder.Combine("elsewhere"));
        Assert.Equal(OutputProblem.Link, Refused([CompiledCode.File("a.cs", "x")]).Kind);
        Assert.True(File.Exists(_folder.Combine("elsewhere/letter.txt")));
    }

    private OutputException Refused(IReadOnlyCollection<GeneratedFile> files) =>
        Assert.Throws<OutputException>(() => new OutputWriter().Write(Out, files));
}

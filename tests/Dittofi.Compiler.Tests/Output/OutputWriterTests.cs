using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Tests.Output;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly GeneratedFile[] _first = [File("Program.cs", "one"), File("Models/Shoe.cs", "shoe"), File("Models/Brand.cs", "brand")];
    private static readonly GeneratedFile[] _second = [File("Program.cs", "two"), File("Models/Shoe.cs", "shoe"), File("Actions/Create.cs", "create")];

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.Combine("out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_and_a_sorted_manifest_are_written()
    {
        var result = Write(_first);
        Assert.Equal(["Models/Brand.cs", "Models/Shoe.cs", "Program.cs"], result.Written);
        AssertHolds(_first);
        var manifest = System.IO.File.ReadAllText(Path.Combine(Out, ".dittofi-manifest.json"));
        Assert.Matches("(?s)\"Models/Brand.cs\": \"[0-9a-f]{64}\".*\"Models/Shoe.cs\".*\"Program.cs\".*\n}\n$", manifest);
        AssertNothingBeside();
    }

    [Fact]
    public void Unchanged_files_keep_their_times()
    {
        Write(_first);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var path in Directory.GetFiles(Out, "*", SearchOption.AllDirectories))
        {
            System.IO.File.SetLastWriteTimeUtc(path, old);
        }

        Assert.Equal(3, Write(_first).Unchanged);
        Assert.All(Directory.GetFiles(Out, "*", SearchOption.AllDirectories), path => Assert.Equal(old, System.IO.File.GetLastWriteTimeUtc(path)));
        Write(_second);
        Assert.Equal(old, System.IO.File.GetLastWriteTimeUtc(Path.Combine(Out, "Models/Shoe.cs")));
        Assert.NotEqual(old, System.IO.File.GetLastWriteTimeUtc(Path.Combine(Out, "Program.cs")));
    }

    [Fact]
    public void Stale_files_and_the_folders_they_leave_empty_are_removed()
    {
        Write(_first);
        var result = Write([File("Program.cs", "one")]);
        Assert.Equal(["Models/Brand.cs", "Models/Shoe.cs"], result.Removed);
        Assert.False(Directory.Exists(Path.Combine(Out, "Models")));
    }

    [Fact]
    public void What_the_author_added_stays()
    {
        Write(_first);
        _folder.WriteText("out/Models/Mine.cs", "mine");
        _folder.WriteText("out/data/shop.db", "rows");
        Write([File("Program.cs", "one")]);
        Assert.Equal("mine", Text("Models/Mine.cs"));
        Assert.Equal("rows", Text("data/shop.db"));
    }

    [Fact]
    public void A_generated_file_that_was_changed_is_neither_replaced_nor_removed()
    {
        Write(_first);
        _folder.WriteText("out/Program.cs", "edited");
        _folder.WriteText("out/Models/Brand.cs", "edited too");
        var error = Refused(OutputProblem.ChangedFile, _second);
        Assert.Equal(["Models/Brand.cs", "Program.cs"], error.Paths);
        Assert.Equal("edited", Text("Program.cs"));
        Assert.Equal("edited too", Text("Models/Brand.cs"));
        Assert.False(System.IO.File.Exists(Path.Combine(Out, "Actions/Create.cs")));
    }

    [Fact]
    public void A_file_of_the_authors_where_one_is_planned_is_not_overwritten()
    {
        Write(_first);
        _folder.WriteText("out/Actions/Create.cs", "mine");
        Assert.Equal(["Actions/Create.cs"], Refused(OutputProblem.AuthorsFile, _second).Paths);
        Assert.Equal("mine", Text("Actions/Create.cs"));
    }

    [Fact]
    public void A_file_that_was_deleted_comes_back()
    {
        Write(_first);
        System.IO.File.Delete(Path.Combine(Out, "Program.cs"));
        Assert.Equal(["Program.cs"], Write(_first).Written);
        AssertHolds(_first);
    }

    [Fact]
    public void A_file_written_once_is_the_authors_from_then_on()
    {
        GeneratedFile Once(string text) => File("Extra.cs", text) with { Ownership = FileOwnership.AuthorsOnceWritten };
        Write([.. _first, Once("start")]);
        _folder.WriteText("out/Extra.cs", "edited");
        Write([.. _first, Once("other")]);
        Assert.Equal("edited", Text("Extra.cs"));
        Write(_first);
        Assert.Equal("edited", Text("Extra.cs"));
    }

    [Fact]
    public void A_folder_that_holds_files_and_no_manifest_is_refused()
    {
        _folder.WriteText("out/letter.txt", "dear");
        Refused(OutputProblem.ForeignFolder, _first);
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"version":2,"files":{}}""")]
    [InlineData("""{"version":1,"files":{"../letter.txt":"aa"}}""")]
    [InlineData("""{"version":1,"files":{"/etc/passwd":"aa"}}""")]
    [InlineData("""{"version":1,"files":{"a":1}}""")]
    [InlineData("""{"version":1,"files":{"a":"b","a":"c"}}""")]
    public void A_manifest_that_is_not_ours_is_refused(string manifest)
    {
        _folder.WriteText("letter.txt", "dear");
        _folder.WriteText("out/.dittofi-manifest.json", manifest);
        Refused(OutputProblem.BrokenManifest, _first);
        Assert.True(System.IO.File.Exists(_folder.Combine("letter.txt")));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        _folder.WriteText("out", "text");
        Refused(OutputProblem.NotAFolder, _first);
    }

    [Fact]
    public void The_root_of_the_file_system_is_refused_as_such()
    {
        var root = Path.GetPathRoot(_folder.Path) ?? "/";
        Assert.Equal(OutputProblem.RootFolder, Assert.Throws<OutputException>(() => new OutputWriter().Write(root, _first)).Kind);
    }

    [Fact]
    public void A_folder_in_a_files_place_is_refused()
    {
        Write([File("a.cs", "a")]);
        Directory.CreateDirectory(Path.Combine(Out, "Program.cs"));
        _folder.WriteText("out/Models", "file");
        Assert.Equal("Models", Refused(OutputProblem.WrongKind, _first).Path);
        Assert.Equal("Program.cs", Refused(OutputProblem.WrongKind, [File("Program.cs", "x")]).Path);
    }

    [Fact]
    public void A_build_does_not_write_while_another_does()
    {
        var writer = new OutputWriter(_ => Refused(OutputProblem.InUse, _second));
        writer.Write(Out, _first);
        AssertHolds(_first);
    }

    private static GeneratedFile File(string path, string text) => CompiledCode.File(path, text);

    private OutputResult Write(IReadOnlyCollection<GeneratedFile> files) => new OutputWriter().Write(Out, files);

    private OutputException Refused(OutputProblem problem, IReadOnlyCollection<GeneratedFile> files)
    {
        var error = Assert.Throws<OutputException>(() => Write(files));
        Assert.Equal(problem, error.Kind);
        return error;
    }

    private string Text(string path) => System.IO.File.ReadAllText(Path.Combine(Out, path));

    private void AssertHolds(IEnumerable<GeneratedFile> files) =>
        Assert.Equal(
            files.Select(file => file.Path).Append(".dittofi-manifest.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Out, path)).Order(StringComparer.Ordinal));

    private void AssertNothingBeside() => Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
}

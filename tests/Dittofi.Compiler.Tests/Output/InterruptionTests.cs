using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Tests.Output;

/// <summary>A run is stopped before each of its steps in turn, as a kill would stop it; what the next run finds must become whole.</summary>
public sealed class InterruptionTests : IDisposable
{
    private static readonly GeneratedFile[] _old = [CompiledCode.File("a.cs", "a1"), CompiledCode.File("b/b.cs", "b1"), CompiledCode.File("c/c.cs", "c1")];
    private static readonly GeneratedFile[] _new = [CompiledCode.File("a.cs", "a2"), CompiledCode.File("b/b.cs", "b2"), CompiledCode.File("d/d.cs", "d1")];

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.Combine("out");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_next_run_finishes_what_was_begun(int step)
    {
        new OutputWriter().Write(Out, _old);
        Stop(step, _new);
        Assert.True(Directory.Exists(_folder.Combine(".out.dittofi-staging")));

        // The next run plans the old files again: it can tell which are ours only if the stopped run was finished first.
        Assert.True(new OutputWriter().Write(Out, _old).IsRepaired);
        AssertHolds(_old);
        Assert.False(new OutputWriter().Write(Out, _new).IsRepaired);
        AssertHolds(_new);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_first_run_that_was_stopped_is_finished_too(int step)
    {
        Stop(step, _old);
        new OutputWriter().Write(Out, _new);
        AssertHolds(_new);
    }

    [Fact]
    public void A_run_that_was_stopped_while_finishing_is_finished_by_the_one_after()
    {
        new OutputWriter().Write(Out, _old);
        Stop(2, _new);
        Stop(3, _new);
        new OutputWriter().Write(Out, _new);
        AssertHolds(_new);
    }

    [Fact]
    public void A_run_that_was_stopped_before_its_journal_leaves_the_old_output()
    {
        new OutputWriter().Write(Out, _old);
        _folder.WriteText(".out.dittofi-staging/0", "half");
        _folder.WriteText(".out.dittofi-staging/journal.new", "x");
        Assert.False(new OutputWriter().Write(Out, _old).IsRepaired);
        AssertHolds(_old);
    }

    [Fact]
    public void A_file_that_the_author_changed_in_between_is_left_alone_and_named()
    {
        new OutputWriter().Write(Out, _old);
        Stop(0, _new);
        _folder.WriteText("out/a.cs", "edited");
        var error = Assert.Throws<OutputException>(() => new OutputWriter().Write(Out, _new));
        Assert.Equal((OutputProblem.ChangedFile, "a.cs"), (error.Kind, error.Path));
        Assert.Equal("edited", File.ReadAllText(Path.Combine(Out, "a.cs")));
    }

    [Theory]
    [InlineData("- aa ../letter.txt\nend\n")]
    [InlineData("aa - /etc/passwd\nend\n")]
    [InlineData("nonsense\nend\n")]
    public void A_journal_that_is_not_ours_is_refused(string journal)
    {
        _folder.WriteText(".out.dittofi-staging/0", "poison");
        _folder.WriteText(".out.dittofi-staging/journal", journal);
        Assert.Equal(OutputProblem.BrokenManifest, Assert.Throws<OutputException>(() => new OutputWriter().Write(Out, _new)).Kind);
        Assert.False(File.Exists(_folder.Combine("letter.txt")));
    }

    [Fact]
    public void A_failure_while_preparing_leaves_everything_as_it_was()
    {
        new OutputWriter().Write(Out, _old);
        // A file in the staging folder's place cannot be made a folder.
        _folder.WriteText(".out.dittofi-staging", "file");
        Assert.Equal(OutputProblem.CannotWrite, Assert.Throws<OutputException>(() => new OutputWriter().Write(Out, _new)).Kind);
        File.Delete(_folder.Combine(".out.dittofi-staging"));
        AssertHolds(_old);
    }

    private void Stop(int step, IReadOnlyCollection<GeneratedFile> files)
    {
        var steps = 0;
        var writer = new OutputWriter(_ =>
        {
            if (steps++ == step)
            {
                throw new StopException();
            }
        });
        Assert.Throws<StopException>(() => writer.Write(Out, files));
    }

    private void AssertHolds(GeneratedFile[] files)
    {
        var onDisk = Directory.GetFiles(Out, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != ".dittofi-manifest.json")
            .ToDictionary(path => Path.GetRelativePath(Out, path), File.ReadAllText);
        Assert.Equal(files.ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Content.AsSpan())), onDisk);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    private sealed class StopException : Exception;
}

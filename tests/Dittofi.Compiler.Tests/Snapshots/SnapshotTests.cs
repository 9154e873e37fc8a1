namespace Dittofi.Compiler.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dittofi-");

    private string SourceFile => Path.Combine(_folder.FullName, "ShoeTests.cs");

    private string Received => Path.Combine(_folder.FullName, "ShoeTests.Emits_a_shoe.received.txt");

    private string Verified => Path.Combine(_folder.FullName, "ShoeTests.Emits_a_shoe.verified.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void No_verified_file_is_stale() =>
        Assert.Empty(StaleSnapshots.Find(Repository.At("tests/Dittofi.Compiler.Tests")));

    [Fact]
    public void An_absent_verified_file_fails_and_leaves_only_a_received_one()
    {
        var failure = Assert.Throws<SnapshotMismatchException>(() => Verify("a shoe\n"));
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a shoe\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_fails_and_names_its_line()
    {
        File.WriteAllText(Verified, "a shoe\nin black\n");
        var failure = Assert.Throws<SnapshotMismatchException>(() => Verify("a shoe\nin red\n"));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a shoe\nin black\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void Line_ends_are_part_of_a_snapshot()
    {
        File.WriteAllText(Verified, "a shoe\r\n");
        Assert.Throws<SnapshotMismatchException>(() => Verify("a shoe\n"));
    }

    [Fact]
    public void The_same_text_passes_and_takes_an_old_received_file_away()
    {
        File.WriteAllText(Verified, "a shoe\n");
        File.WriteAllText(Received, "an older try\n");
        Verify("a shoe\n");
        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("ShoeTests.Emits_a_shoe.verified.txt", true)]
    [InlineData("ShoeTests.Emits_a_shoe_red.verified.cs", true)]
    [InlineData("ShoeTests.Emits_a_shoe_blue.verified.cs", false)]
    [InlineData("ShoeTests.Emits_nothing.verified.txt", false)]
    [InlineData("ShoeTests.Was_renamed.verified.txt", false)]
    [InlineData("BootTests.Emits_a_shoe.verified.txt", false)]
    public void A_verified_file_is_stale_unless_a_test_asks_for_it(string file, bool askedFor)
    {
        File.WriteAllText(SourceFile, """
            class ShoeTests
            {
                void Emits_a_shoe() { SnapshotVerifier.Verify(""); SnapshotVerifier.Verify("", name: "red"); }
                void Emits_nothing() { }
            }
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, file), string.Empty);
        Assert.Equal(askedFor, !StaleSnapshots.Find(_folder.FullName).Any());
    }

    private void Verify(string content) => SnapshotVerifier.Verify(content, sourceFile: SourceFile, method: "Emits_a_shoe");
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Project;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Project;

public sealed class ProjectFilesTests : IDisposable
{
    private readonly DirectoryInfo outer = Directory.CreateTempSubdirectory("dittofi-files-");
    private readonly string root;

    public ProjectFilesTests()
    {
        root = Path.Combine(outer.FullName, "shop");
        Directory.CreateDirectory(root);
        Put("dittofi.yaml", "dittofi: 1\n");
    }

    public void Dispose() => outer.Delete(recursive: true);

    [Fact]
    public void The_project_file_comes_first_and_the_others_in_ordinal_order()
    {
        foreach (var path in new[] { "b.yaml", "a/z.yml", "a.yaml", "B.yaml", "é.yaml", ".git/x.yaml", "out/y.yaml", "tests/t.yaml", "a/tests/u.yaml", "a/out/o.yaml", "gen/g.yaml", "a.txt", ".hidden.yaml" })
        {
            Put(path, "x: y\n");
        }

        var files = Read(out var findings, outputFolder: Path.Combine(root, "gen"));
        Assert.Equal(["dittofi.yaml", "B.yaml", "a.yaml", "a/out/o.yaml", "a/tests/u.yaml", "a/z.yml", "b.yaml", "é.yaml"], files.Select(file => file.Path));
        Assert.Empty(findings);
    }

    [Fact]
    public void A_folder_without_a_project_file_is_no_project()
    {
        File.Delete(Path.Combine(root, "dittofi.yaml"));
        Put("a.yaml", "x: y\n");
        Assert.Empty(Read(out var findings));
        Assert.Equal("DIT0001 dittofi.yaml 1:1", findings);
    }

    [Fact]
    public void Y10_a_file_past_the_limit_is_refused_unread()
    {
        using (var file = new FileStream(Path.Combine(root, "big.yaml"), FileMode.CreateNew))
        {
            file.SetLength(50L * 1024 * 1024 * 1024);
        }

        Assert.Single(Read(out var findings));
        Assert.Equal("DIT0003 big.yaml 1:1", findings);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "DIT0004 bad.yaml 1:1")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "DIT0004 bad.yaml 1:1")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)':', 0 }, "DIT0004 bad.yaml 1:1")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xC3, 0x28 }, "DIT0004 bad.yaml 2:2")]
    public void Y11_a_file_that_is_not_utf8_is_refused_at_its_place(byte[] bytes, string expected)
    {
        File.WriteAllBytes(Path.Combine(root, "bad.yaml"), bytes);
        Assert.Single(Read(out var findings));
        Assert.Equal(expected, findings);
    }

    [Fact]
    public void Y11_a_byte_order_mark_is_no_part_of_the_text()
    {
        File.WriteAllText(Path.Combine(root, "a.yaml"), "x: y", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("x: y", Read(out _)[1].Content);
    }

    [Fact]
    public void Y11_an_empty_file_is_an_empty_text()
    {
        Put("empty.yaml", string.Empty);
        Assert.Equal(string.Empty, Read(out var findings)[1].Content);
        Assert.Empty(findings);
    }

    [Fact]
    public void Y11_a_folder_named_like_a_file_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(root, "x.yaml"));
        Read(out var findings);
        Assert.Equal("DIT0005 x.yaml 1:1", findings);
    }

    [Fact]
    public void Y11_a_pipe_is_refused_and_never_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var made = Process.Start("mkfifo", Path.Combine(root, "pipe.yaml"));
        made.WaitForExit();
        Read(out var findings);
        Assert.Equal("DIT0005 pipe.yaml 1:1", findings);
    }

    [Fact]
    public void C12_links_that_leave_the_project_are_refused()
    {
        var secret = Path.Combine(outer.FullName, "secret.yaml");
        File.WriteAllText(secret, "password: x\n");
        Directory.CreateDirectory(Path.Combine(outer.FullName, "shop-secrets"));
        File.CreateSymbolicLink(Path.Combine(root, "link.yaml"), secret);
        File.CreateSymbolicLink(Path.Combine(root, "relative.yaml"), "../secret.yaml");
        Directory.CreateSymbolicLink(Path.Combine(root, "folder"), "../shop-secrets");
        File.CreateSymbolicLink(Path.Combine(root, "nowhere.yaml"), "gone.yaml");
        File.CreateSymbolicLink(Path.Combine(root, "self.yaml"), "self.yaml");
        File.CreateSymbolicLink(Path.Combine(root, "zero.yaml"), "/dev/zero");

        Assert.Single(Read(out var findings));
        Assert.Equal(
            "DIT0006 folder 1:1\nDIT0006 link.yaml 1:1\nDIT0002 nowhere.yaml 1:1\nDIT0006 relative.yaml 1:1\nDIT0002 self.yaml 1:1\nDIT0006 zero.yaml 1:1",
            findings);
    }

    [Fact]
    public void A_link_in_the_place_of_the_output_folder_is_passed_over()
    {
        Directory.CreateSymbolicLink(Path.Combine(root, "out"), "../elsewhere");
        Directory.CreateDirectory(Path.Combine(outer.FullName, "elsewhere"));
        Assert.Single(Read(out var findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_told_and_matters_for_definitions_and_folders_only()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // .NET itself can neither write nor remove such a name.
        Shell("touch \"$(printf 'a\\351.yaml')\" \"$(printf 'b\\351.txt')\"; mkdir \"$(printf 'c\\351')\"");
        var files = Read(out var findings);
        Shell("rm -r ?*.yaml ?*.txt c*; printf 'dittofi: 1' > dittofi.yaml");
        Assert.Single(files);
        Assert.Equal("DIT0002 a\uFFFD.yaml 1:1\nDIT0002 c\uFFFD 1:1", findings);
    }

    [Fact]
    public void A_link_to_a_project_folder_is_read_through_and_a_link_inside_is_read()
    {
        Put("models/a.yaml", "x: y\n");
        File.CreateSymbolicLink(Path.Combine(root, "b.yaml"), "models/a.yaml");
        Directory.CreateSymbolicLink(Path.Combine(root, "circle"), ".");
        var link = Path.Combine(outer.FullName, "link-to-shop");
        Directory.CreateSymbolicLink(link, "shop");
        var bag = new DiagnosticBag();
        var files = ProjectFiles.Read(link, Path.Combine(link, "out"), bag);
        Assert.Equal(["dittofi.yaml", "b.yaml", "models/a.yaml"], files.Select(file => file.Path));
        Assert.Empty(bag.ToSorted());
    }

    [Fact]
    public void C12_a_folder_of_too_many_files_is_refused()
    {
        for (var i = 0; i <= ProjectLimits.Files; i++)
        {
            File.Create(Path.Combine(root, $"f{i}.yaml")).Dispose();
        }

        Assert.Empty(Read(out var findings));
        Assert.Equal("DIT0007 dittofi.yaml 1:1", findings);
    }

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = root });
        shell?.WaitForExit();
    }

    private void Put(string path, string content)
    {
        var full = new FileInfo(Path.Combine(root, path));
        full.Directory?.Create();
        File.WriteAllText(full.FullName, content);
    }

    private ImmutableArray<SourceText> Read(out string findings, string? outputFolder = null)
    {
        var bag = new DiagnosticBag();
        var files = ProjectFiles.Read(root, outputFolder ?? Path.Combine(root, "out"), bag);
        findings = string.Join('\n', bag.ToSorted().Select(d => $"{d.Descriptor.Code} {d.Span.Source.Path} {d.Span.Position.Line}:{d.Span.Position.Column}"));
        return files;
    }
}

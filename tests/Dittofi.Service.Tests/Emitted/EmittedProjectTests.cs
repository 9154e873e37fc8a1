using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Emitted;

/// <summary>What is emitted is an ordinary project that its owner builds and keeps in form with the SDK alone (issue 2, Show 6).</summary>
public sealed class EmittedProjectTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_emitted_shoe_store_builds_without_a_warning_and_is_formatted(string database)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var output = folder.File("out");
        ProjectBuilds.Write(ProjectBuilds.Read("samples/shoe-store", database), output);
        await DotnetTool.RunAsync(output, ["build", "-warnaserror", "--nologo", "-v", "q"], cancellation);
        Assert.True(File.Exists(Path.Combine(output, "bin", "Debug", "net10.0", "ShoeStore.dll")));
        await DotnetTool.RunAsync(output, ["format", "--no-restore", "--verify-no-changes"], cancellation);
    }
}

using System.Diagnostics;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests.Verification;

public sealed class ServicePackagerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ServicePackagerTests()
    {
        _folder.WriteText("service/sqlite.txt", "lib/Dapper.dll\nlib/native/linux-x64/libe_sqlite3.so\nlib/native/win-x64/e_sqlite3.dll\n");
        _folder.WriteText("service/lib/Dapper.dll", "managed");
        _folder.WriteText("service/lib/native/linux-x64/libe_sqlite3.so", "native");
        _folder.WriteText("service/lib/native/win-x64/e_sqlite3.dll", "native");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_service_its_configuration_and_the_libraries_of_one_platform_are_packaged()
    {
        var settings = CompiledCode.File("appsettings.json", "{}");
        var files = new ServicePackager(_folder.Combine("service")).Package(new CompiledAssembly("Demo", [1], [2]), ["sqlite"], settings, "linux-x64");
        Assert.Equal(
            ["bin/Demo.dll", "bin/Demo.pdb", "bin/Demo.runtimeconfig.json", "bin/appsettings.json", "bin/Dapper.dll", "bin/libe_sqlite3.so"],
            files.Select(file => file.Path));
    }

    [Fact]
    public async Task The_packaged_service_runs()
    {
        var source = CompiledCode.File("Program.cs", "using var app = WebApplication.CreateSlimBuilder(args).Build();\nConsole.WriteLine($\"{app.Environment.ApplicationName} is here\");\n");
        var assembly = ServiceCompiler.Compile(ServiceCompilerTests.Request([source]), TestContext.Current.CancellationToken).Assembly;
        Assert.NotNull(assembly);
        var files = new ServicePackager(_folder.Combine("service")).Package(assembly, ["sqlite"], settings: null, "linux-x64");
        new OutputWriter().Write(_folder.Combine("out"), files);

        using var process = Process.Start(new ProcessStartInfo("dotnet", [_folder.Combine("out/bin/Demo.dll")]) { RedirectStandardOutput = true });
        Assert.NotNull(process);
        Assert.Equal("Demo is here", (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}

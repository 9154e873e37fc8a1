using Dittofi.Cli;

namespace Dittofi.Compiler.Tests.Cli;

/// <summary>What tests of the command line share: a folder of their own, and what the commands say.</summary>
public abstract class CommandTests : IDisposable
{
    private protected readonly DirectoryInfo outer = Directory.CreateTempSubdirectory("dittofi-cli-");
    private protected readonly StringWriter output = new() { NewLine = "\n" };
    private protected readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        output.Dispose();
        error.Dispose();
        outer.Delete(recursive: true);
    }

    private protected string In(params string[] path) => Path.Combine([outer.FullName, .. path]);

    private protected int Run(params string[] arguments) => Run(output, isDebug: false, arguments);

    private protected int Run(TextWriter to, bool isDebug, params string[] arguments) => CommandLine.Run(arguments, new CliConsole(to, error, UseColor: false, IsDebug: isDebug));
}

namespace Dittofi.Service.Tests.Hosting;

/// <summary>What a program that has ended left: its exit code and all that it wrote, stdout before stderr.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult EnsureSuccess(string what) =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"{what} ended with exit code {ExitCode}:\n{Output}");
}

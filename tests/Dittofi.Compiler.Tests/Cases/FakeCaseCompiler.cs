using System.Text;

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>A compiler that gives always the same, to try the runner with.</summary>
internal sealed class FakeCaseCompiler(string diagnostics, params IEnumerable<(string Path, string Text)> files) : ICaseCompiler
{
    public CaseOutcome Compile(string projectFolder) =>
        new(diagnostics, files.ToDictionary(file => file.Path, file => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(file.Text))));
}

namespace Dittofi.Compiler.Tests.Cases;

/// <summary>The compiler itself, as the cases see it.</summary>
internal sealed class CompilationCaseCompiler : ICaseCompiler
{
    public CaseOutcome Compile(string projectFolder) =>
        throw new InvalidOperationException("The cases are not joined to Dittofi.Compiler.Compilation yet.");
}

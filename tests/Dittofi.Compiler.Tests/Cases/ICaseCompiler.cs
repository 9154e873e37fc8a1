namespace Dittofi.Compiler.Tests.Cases;

/// <summary>What a case asks of the compiler; the runner's own tests put a stand-in here.</summary>
internal interface ICaseCompiler
{
    public CaseOutcome Compile(string projectFolder);
}

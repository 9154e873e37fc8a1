namespace Dittofi.Compiler.Tests.Cases;

public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. CaseFolders.Names];

    // A theory without rows fails, so cases that are no longer found cannot pass for green.
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_what_its_folder_expects(string name)
    {
        var problems = CaseRunner.Run(CaseFolders.PathOf(name), new CompilationCaseCompiler());
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}

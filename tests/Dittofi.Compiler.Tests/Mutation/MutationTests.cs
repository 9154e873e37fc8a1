using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>Whatever an author changes, the compiler builds a service that compiles or says where the mistake is (issue 2, Show 5; security page, Y13). Each kind of change is a class of its own, so that they run side by side.</summary>
public abstract class MutationTests
{
    private const int MostShown = 40;

    private protected static MutantJudge Judge(ProjectInput original, IEnumerable<(string What, ProjectInput Input)> mutants)
    {
        var judge = new MutantJudge(original);
        var faults = judge.Judge(mutants);
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join("\n\n", faults.Take(MostShown))}");
        return judge;
    }

    private protected static ProjectInput With(ProjectInput input, int index, string content) =>
        input with { Files = input.Files.SetItem(index, new SourceText(input.Files[index].Path, content)) };
}

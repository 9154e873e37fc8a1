using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>Whatever an author changes, the compiler builds a service that compiles or says where the mistake is (issue 2, Show 5; security page, Y13).</summary>
public sealed class MutationTests
{
    private const int MostShown = 40;

    [Theory]
    [InlineData("samples/shoe-store", 1, 2_000, 100)]
    [InlineData("tests/cases/projects/workshop", 5, 3_000, 250)]
    [InlineData("tests/projects/every-key", 11, 2_000, 100)]
    public void Every_change_to_one_node_compiles_or_is_placed(string project, int step, int least, int leastCompiled)
    {
        var input = ProjectFolder.Read(project);
        var mutants = input.Files.SelectMany((file, index) => Mutants(file, index).Select(mutant => (mutant.What, Input: With(input, index, mutant.Yaml)))).Where((_, index) => index % step == 0).ToArray();
        Assert.True(mutants.Length >= least, $"Only {mutants.Length} mutants.");
        var judge = Judge(input, mutants.Select(mutant => (mutant.What, mutant.Input)));
        Assert.True(judge.Compiled >= leastCompiled, $"Only {judge.Compiled} distinct outputs; {judge.Refused} of {mutants.Length} mutants were refused.");
    }

    [Theory]
    [InlineData("samples/shoe-store", 1)]
    [InlineData("tests/cases/projects/workshop", 1)]
    [InlineData("tests/projects/every-key", 2)]
    public void Every_truncation_compiles_or_is_placed(string project, int step)
    {
        var input = ProjectFolder.Read(project);
        var mutants = input.Files.SelectMany((file, index) => Enumerable.Range(0, file.Content.Length).Where(length => length % step == 0)
            .Select(length => ($"{file.Path} cut at {length}", With(input, index, file.Content[..length]))));
        Judge(input, mutants);
    }

    [Theory]
    [InlineData("samples/shoe-store")]
    [InlineData("tests/cases/projects/workshop")]
    [InlineData("tests/projects/every-key")]
    public void Every_line_left_out_doubled_or_moved_compiles_or_is_placed(string project)
    {
        var input = ProjectFolder.Read(project);
        var mutants = input.Files.SelectMany((file, index) => Lines(file).Select(mutant => (mutant.What, Input: With(input, index, mutant.Yaml))));
        Judge(input, mutants);
    }

    private static MutantJudge Judge(ProjectInput original, IEnumerable<(string What, ProjectInput Input)> mutants)
    {
        var judge = new MutantJudge(original);
        var faults = judge.Judge(mutants);
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join("\n\n", faults.Take(MostShown))}");
        return judge;
    }

    private static IEnumerable<(string What, string Yaml)> Mutants(SourceText file, int seed)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(file, bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(root);
        return Mutations.Of(MutantNode.From(root), seed).Select(mutant => ($"{file.Path} {mutant.What}", mutant.Yaml));
    }

    private static IEnumerable<(string What, string Yaml)> Lines(SourceText file)
    {
        ImmutableArray<string> lines = [.. file.Content.Split('\n')];
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            yield return ($"{file.Path} without line {i + 1}", string.Join('\n', lines.RemoveAt(i)));
            yield return ($"{file.Path} with line {i + 1} twice", string.Join('\n', lines.Insert(i, lines[i])));
            yield return ($"{file.Path} with line {i + 1} moved down", string.Join('\n', lines.RemoveAt(i).Insert(i + 1, lines[i])));
            yield return ($"{file.Path} with line {i + 1} indented", string.Join('\n', lines.SetItem(i, "  " + lines[i])));
        }
    }

    private static ProjectInput With(ProjectInput input, int index, string content) =>
        input with { Files = input.Files.SetItem(index, new SourceText(input.Files[index].Path, content)) };
}

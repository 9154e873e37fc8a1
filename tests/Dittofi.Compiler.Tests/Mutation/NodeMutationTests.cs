using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Mutation;

/// <inheritdoc/>
public sealed class NodeMutationTests : MutationTests
{
    [Theory]
    [InlineData("samples/shoe-store", 1, 2_000, 100)]
    [InlineData("tests/cases/projects/workshop", 5, 3_000, 250)]
    [InlineData("tests/projects/every-key", 17, 2_000, 100)]
    public void Every_change_to_one_node_compiles_or_is_placed(string project, int step, int least, int leastCompiled)
    {
        var input = ProjectFolder.Read(project);
        var mutants = input.Files.SelectMany((file, index) => Mutants(file, index).Select(mutant => (mutant.What, Input: With(input, index, mutant.Yaml)))).Where((_, index) => index % step == 0).ToArray();
        Assert.True(mutants.Length >= least, $"Only {mutants.Length} mutants.");
        var judge = Judge(input, mutants.Select(mutant => (mutant.What, mutant.Input)));
        Assert.True(judge.Compiled >= leastCompiled, $"Only {judge.Compiled} distinct outputs; {judge.Refused} of {mutants.Length} mutants were refused.");
    }

    private static IEnumerable<(string What, string Yaml)> Mutants(SourceText file, int seed)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(file, bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(root);
        return Mutations.Of(MutantNode.From(root), seed).Select(mutant => ($"{file.Path} {mutant.What}", mutant.Yaml));
    }
}

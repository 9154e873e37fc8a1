using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Mutation;

/// <inheritdoc/>
public sealed class LineMutationTests : MutationTests
{
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
}

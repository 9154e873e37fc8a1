namespace Dittofi.Compiler.Tests.Mutation;

/// <inheritdoc/>
public sealed class TruncationTests : MutationTests
{
    [Theory]
    [InlineData("samples/shoe-store", 1)]
    [InlineData("tests/cases/projects/workshop", 1)]
    [InlineData("tests/projects/every-key", 3)]
    public void Every_truncation_compiles_or_is_placed(string project, int step)
    {
        var input = ProjectFolder.Read(project);
        var mutants = input.Files.SelectMany((file, index) => Enumerable.Range(0, file.Content.Length).Where(length => length % step == 0)
            .Select(length => ($"{file.Path} cut at {length}", With(input, index, file.Content[..length]))));
        Judge(input, mutants);
    }
}

using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Tests.Output;

public sealed partial class OnlyOutputWritesTests
{
    // Opens what has no length for both reading and writing, and only reads: opened to read alone, a pipe would wait for a writer.
    private const string Reader = "DefinitionFileReader.cs";

    [Fact]
    public void Nothing_in_the_library_writes_files_but_the_room_that_confines_them()
    {
        var library = RepositoryFolder.Combine("compiler/Dittofi.Compiler");
        var writers = Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != Reader && Writes().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(library, path).Split(Path.DirectorySeparatorChar)[0])
            .Distinct();
        // The room itself must be found, or the pattern finds nothing any more.
        Assert.Equal(["Output"], writers);
    }

    [GeneratedRegex(@"\bFile\s*\.\s*(Write|Append|Create|Open(Write|Handle|\()|Move|Copy|Delete|Replace|Set)|\bDirectory\s*\.\s*(Create|Move|Delete|Set)|new\s+(FileStream|StreamWriter|DirectoryInfo\([^)]*\)\.Create)|\bFileStream\s*\(|FileMode\.")]
    private static partial Regex Writes();
}

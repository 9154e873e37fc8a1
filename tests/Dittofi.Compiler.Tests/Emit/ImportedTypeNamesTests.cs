using Dittofi.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class ImportedTypeNamesTests
{
    private const string List = "compiler/Dittofi.Compiler/Emit/ImportedTypeNames.txt";

    [Fact]
    public void The_list_holds_what_the_reference_assemblies_hold()
    {
        var root = CSharpCompilation.Create("All", references: TestReferences.All.References).GlobalNamespace;
        var types = ImportedTypeNames.Namespaces
            .SelectMany(name => Find(root, name).GetTypeMembers())
            .Where(type => type is { Arity: 0, DeclaredAccessibility: Accessibility.Public })
            .Select(type => type.Name);
        var names = types.Concat(root.GetNamespaceMembers().Select(space => space.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var received = Repository.At(List).Replace(".txt", ".received.txt", StringComparison.Ordinal);
        if (names.SequenceEqual(File.ReadAllLines(Repository.At(List))))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, string.Join('\n', names) + "\n");
        Assert.Fail($"The list is stale; put {received} in its place.");
    }

    private static INamespaceSymbol Find(INamespaceSymbol root, string name) =>
        name.Split('.').Aggregate(root, (space, part) => space.GetNamespaceMembers().Single(member => member.Name == part));
}

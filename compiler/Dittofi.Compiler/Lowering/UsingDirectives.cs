using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>The using directives of one emitted file: those that its types need and no others, in the order of <c>dotnet format</c>.</summary>
/// <param name="names">The names of the service.</param>
/// <param name="own">The folder of the file, whose namespace needs no directive; null for a file elsewhere.</param>
internal sealed class UsingDirectives(ServiceNames names, ServiceFolder? own)
{
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Adds namespaces by name, such as <c>System.Threading.Tasks</c>.</summary>
    public UsingDirectives Add(params IEnumerable<string> namespaces)
    {
        _namespaces.UnionWith(namespaces);
        return this;
    }

    /// <summary>Adds the namespace of a folder, unless the file is in it.</summary>
    public UsingDirectives Add(ServiceFolder folder) => folder == own ? this : Add("App." + folder);

    /// <summary>Adds what naming a type takes.</summary>
    public UsingDirectives Add(TypeSymbol type) => type switch
    {
        OptionalType optional => Add(optional.Inner),
        ListType list => Add("System.Collections.Generic").Add(list.Element),
        ScalarType scalar => CSharpTypeName.BuiltIn(scalar.Definition.CSharpName).IsKeyword ? this : Add(scalar.Definition.Namespace),
        EnumType choice => Add(names.FolderOf(choice)),
        ModelType => Add(ServiceFolder.Models),
        RecordType { Record.Kind: RecordKind.Runtime } => Add("App.Runtime"),
        RecordType record => Add(names.FolderOf(record.Record)),
        _ => this,
    };

    /// <summary>The directives, one a line; empty when there are none.</summary>
    public CSharpCode ToCode() => CSharpCode.Lines(_namespaces
        .OrderByDescending(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(name => CSharpCode.Of($"using {Name(name)};")));

    private static CSharpCode Name(string name) =>
        CSharpCode.Join(CSharpCode.Of($"."), name.Split('.').Select(part => CSharpCode.Identifier(CSharpIdentifier.Pascal(part))));
}

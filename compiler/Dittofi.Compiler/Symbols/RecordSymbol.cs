using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Symbols;

/// <summary>A shape of fields that is stored nowhere.</summary>
/// <param name="Name">The PascalCase name of the generated C# record.</param>
/// <param name="DisplayName">What messages call it.</param>
/// <param name="Fields">The fields in declared order.</param>
/// <param name="Model">The model whose writable properties it repeats, if it does.</param>
/// <param name="Span">Where it was declared.</param>
/// <param name="IsAnswer">Whether it is the map of a response, which can be answered again by who called for it.</param>
internal sealed record RecordSymbol(
    string Name,
    string DisplayName,
    ImmutableArray<FieldSymbol> Fields,
    ModelSymbol? Model,
    SourceSpan Span,
    bool IsAnswer = false)
{
    /// <summary>The field of a name, or null.</summary>
    public FieldSymbol? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>A shape of fields that is stored nowhere.</summary>
/// <param name="Name">The PascalCase name of the generated C# record.</param>
/// <param name="DisplayName">What messages call it.</param>
/// <param name="Fields">The fields in declared order.</param>
/// <param name="Model">The model whose writable properties it repeats, if it does.</param>
/// <param name="Span">Where it was declared.</param>
internal sealed record RecordSymbol(
    string Name,
    string DisplayName,
    ImmutableArray<FieldSymbol> Fields,
    ModelSymbol? Model,
    SourceSpan Span)
{
    /// <summary>Where it comes from.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>How strictly it is read from a body, wherever it stands.</summary>
    public RequestReading Reading { get; init; } = RequestReading.Unsaid;

    /// <summary>The fields that an answer holds.</summary>
    public IEnumerable<FieldSymbol> Outputs => Fields.Where(part => part.IsOutput);

    /// <summary>The record and those that it is made of, each once, the outer before the inner.</summary>
    public IEnumerable<RecordSymbol> WithParts() =>
        Fields.SelectMany(field => In(field.Type)).SelectMany(part => part.WithParts()).Prepend(this).Distinct<RecordSymbol>(ReferenceEqualityComparer.Instance);

    /// <summary>The record of a type, or of its items; none for any other.</summary>
    public static IEnumerable<RecordSymbol> In(TypeSymbol type) => type.NonOptional switch
    {
        RecordType record => [record.Record],
        ListType list => In(list.Element),
        _ => [],
    };

    /// <summary>The field of a name, or null.</summary>
    public FieldSymbol? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

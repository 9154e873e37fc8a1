using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>An action that other actions call: its events run in the transaction of its caller.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Input">What a caller hands over; null for nothing.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Body">Its events.</param>
/// <param name="End">What its end answers.</param>
/// <param name="Span">Where the name was declared.</param>
internal sealed record CalledAction(
    string Name,
    string? Description,
    RecordSymbol? Input,
    ImmutableArray<VariableSymbol> Variables,
    BoundBlock Body,
    BoundAnswer End,
    SourceSpan Span)
    : ActionCode(Name, Description, Variables, Body, End, Span);

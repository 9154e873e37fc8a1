using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>An action that the requests of an endpoint run.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Body">Its events.</param>
/// <param name="End">What its end answers.</param>
/// <param name="Span">Where the name was declared.</param>
internal sealed record BoundAction(
    string Name,
    string? Description,
    EndpointSymbol Endpoint,
    ImmutableArray<VariableSymbol> Variables,
    BoundBlock Body,
    BoundAnswer End,
    SourceSpan Span)
    : ActionCode(Name, Description, Variables, Body, End, Span);

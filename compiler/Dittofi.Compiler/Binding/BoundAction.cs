using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>An action whose events are bound.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Endpoint">The endpoint whose requests run it.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Body">Its events.</param>
/// <param name="Response">What it answers; null for nothing.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Span">Where the name was declared.</param>
internal sealed record BoundAction(
    string Name,
    string? Description,
    EndpointSymbol Endpoint,
    ImmutableArray<VariableSymbol> Variables,
    BoundBlock Body,
    BoundExpression? Response,
    int Status,
    SourceSpan Span);

using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>An endpoint: a method, a path and what a request carries.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Summary">A line for the OpenAPI document.</param>
/// <param name="Description">More lines for it.</param>
/// <param name="Method">GET, POST, PUT, DELETE or PATCH.</param>
/// <param name="Route">The path, segment by segment.</param>
/// <param name="Body">The type of the body; null when the endpoint takes none.</param>
/// <param name="Path">The path variables, one per placeholder, in the path's order.</param>
/// <param name="Query">The query variables.</param>
/// <param name="Header">The header variables.</param>
/// <param name="Span">Where the name was declared.</param>
internal sealed record EndpointSymbol(
    string Name,
    string? Summary,
    string? Description,
    string Method,
    ImmutableArray<RouteSegment> Route,
    TypeSymbol? Body,
    RecordSymbol? Path,
    RecordSymbol? Query,
    RecordSymbol? Header,
    SourceSpan Span)
{
    /// <summary>Whether the body is a form (application/x-www-form-urlencoded).</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether the answer is plain text.</summary>
    public bool IsText { get; init; }

    /// <summary>How long its answers are kept; null where they are not.</summary>
    public TimeSpan? Cache { get; init; }

    /// <summary>Which sites may call it; null where browsers are told nothing.</summary>
    public CorsRule? Cors { get; init; }

    /// <summary>How strictly its requests are read.</summary>
    public RequestReading Reading { get; init; } = RequestReading.Unsaid;

    /// <summary>What its requests may take.</summary>
    public EndpointLimits Limits { get; init; } = EndpointLimits.None;

    /// <summary>The path as the author reads it: <c>/v1/shoes/{id}</c>.</summary>
    public string Template => "/" + string.Join('/', Route.Select(segment => segment.IsVariable ? $"{{{segment.Text}}}" : segment.Text));
}

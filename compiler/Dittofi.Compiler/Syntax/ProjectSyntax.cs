using System.Collections.Immutable;

namespace Dittofi.Compiler.Syntax;

/// <summary>All files of a project as declared.</summary>
internal sealed record ProjectSyntax(
    HeaderSyntax Header,
    ImmutableArray<ModelSyntax> Models,
    ImmutableArray<CustomTypeSyntax> Types,
    ImmutableArray<EndpointSyntax> Endpoints,
    ImmutableArray<ActionSyntax> Actions)
{
    /// <summary>The rows that are there when the service starts, each as the event that makes it.</summary>
    public ImmutableArray<EventSyntax> Seeds { get; init; } = [];

    /// <summary>The shapes of models.</summary>
    public ImmutableArray<ViewSyntax> Views { get; init; } = [];

    /// <summary>The actions of their own, after those that endpoints hold; of two endpoints with one name the first counts.</summary>
    public ImmutableArray<ActionSyntax> AllActions { get; } =
    [
        .. Endpoints.DistinctBy(endpoint => endpoint.Name.Value, StringComparer.OrdinalIgnoreCase).Select(endpoint => endpoint.Action).OfType<ActionSyntax>(),
        .. Actions,
    ];
}

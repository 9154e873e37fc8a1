using System.Collections.Immutable;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Groups actions into the paths of a document, ordered by template.</summary>
internal static class PathTable
{
    private static readonly ImmutableArray<string> MethodOrder = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>
    /// The paths. OpenAPI takes two templates that differ in the names of their placeholders for one and refuses them (3.0.3, paths object),
    /// so all methods of a path use the names of the first; on the wire a placeholder has no name.
    /// </summary>
    public static IEnumerable<DocumentPath> Of(IEnumerable<BoundAction> actions) =>
        actions
            .GroupBy(action => Shape(action), StringComparer.Ordinal)
            .Select(group => Path([.. group.OrderBy(action => MethodOrder.IndexOf(action.Endpoint.Method))]))
            .OrderBy(path => path.Template, StringComparer.Ordinal);

    private static DocumentPath Path(ImmutableArray<BoundAction> actions)
    {
        var first = actions[0].Endpoint;
        return new DocumentPath(first.Template, [.. first.Route.Where(segment => segment.IsVariable).Select(segment => segment.Text)], actions);
    }

    private static string Shape(BoundAction action) =>
        string.Join('/', action.Endpoint.Route.Select(segment => segment.IsVariable ? "{}" : segment.Text));
}

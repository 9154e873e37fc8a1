using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>What an endpoint hands to its action, and in which order.</summary>
internal static class RequestParameters
{
    /// <summary>The root of the body.</summary>
    public const string Body = "body";

    /// <summary>
    /// The roots that the endpoint declares, in the order path, query, header, body: the order of the parameters of <c>RunAsync</c>, before its
    /// <c>CancellationToken</c>.
    /// </summary>
    public static ImmutableArray<RequestParameter> Of(EndpointSymbol endpoint, ServiceNames names) =>
    [
        .. Roots(endpoint).Select(root => new RequestParameter(
            root.Name, CSharpIdentifier.Camel(root.Name), CSharpTypeName.Generated(names.Of(root.Record)), root.Record)),
    ];

    /// <summary>The roots and their shapes, in the same order.</summary>
    public static IEnumerable<(string Name, RecordSymbol Record)> Roots(EndpointSymbol endpoint)
    {
        if (endpoint.Path is { } path)
        {
            yield return ("path", path);
        }

        if (endpoint.Query is { } query)
        {
            yield return ("query", query);
        }

        if (endpoint.Header is { } header)
        {
            yield return ("header", header);
        }

        if (endpoint.Body is RecordType body)
        {
            yield return (Body, body.Record);
        }
    }
}

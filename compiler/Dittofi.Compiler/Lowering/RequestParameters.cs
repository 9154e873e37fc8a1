using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Queries;
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
    public static ImmutableArray<RequestParameter> Of(EndpointSymbol endpoint) =>
    [
        .. Roots(endpoint).Select(root => new RequestParameter(root.Name, CSharpIdentifier.Camel(root.Name), root.Type, RecordSymbol.In(root.Type).Single())),
    ];

    /// <summary>The same, and behind them what the action reads of the request itself.</summary>
    public static ImmutableArray<RequestParameter> Of(BoundAction action) => RequestReads.Any(action)
        ? [.. Of(action.Endpoint), new(RequestRecord.Name, CSharpIdentifier.Camel(RequestRecord.Name), new RecordType(RequestRecord.Symbol), RequestRecord.Symbol)]
        : Of(action.Endpoint);

    private static IEnumerable<(string Name, TypeSymbol Type)> Roots(EndpointSymbol endpoint)
    {
        if (endpoint.Path is { } path)
        {
            yield return ("path", new RecordType(path));
        }

        if (endpoint.Query is { } query)
        {
            yield return ("query", new RecordType(query));
        }

        if (endpoint.Header is { } header)
        {
            yield return ("header", new RecordType(header));
        }

        if (endpoint.Body is { } body)
        {
            yield return (Body, body);
        }
    }
}

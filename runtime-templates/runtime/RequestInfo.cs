using System.Net;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>What the service knows of a request besides its variables. It is read at once: the request may end before its action does.</summary>
internal sealed record RequestInfo
{
    /// <summary>The id under which problems and the log tell of the request.</summary>
    public required string Id { get; init; }

    /// <summary>The scheme and the host that the client asked for.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Where the request comes from; empty where the connection has no address.</summary>
    public required string ClientIp { get; init; }

    /// <summary>The body as it came.</summary>
    public required string RawBody { get; init; }

    public static RequestInfo Of(HttpContext context, string rawBody = "") => new()
    {
        Id = Problem.TraceId(context),
        BaseUrl = $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}",
        ClientIp = Address(context.Connection.RemoteIpAddress),
        RawBody = rawBody,
    };

    // One client has one spelling, whichever way the service listens.
    private static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };
}

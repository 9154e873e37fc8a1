using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace App.Runtime;

/// <summary>
/// So many requests of an endpoint in a window of time, of each client or of all; more are 429. Each process counts for itself, and starts from nothing.
/// </summary>
internal sealed class RateLimit(int requests, TimeSpan window, bool perClient) : IRateLimiterPolicy<(RateLimit Limit, string Client)>
{
    // Who holds an IPv6 address holds the others of its network as well.
    private const int NetworkBytes = 8;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = RejectAsync;

    public RateLimitPartition<(RateLimit Limit, string Client)> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        (this, perClient ? ClientOf(httpContext.Connection.RemoteIpAddress) : ""),
        _ => Options);

    private FixedWindowRateLimiterOptions Options => new() { PermitLimit = requests, Window = window };

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        var seconds = (long)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problem.SendAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, detail: "These are too many requests. Try again later.");
    }

    private static string ClientOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address?.ToString() ?? "";
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes);
    }
}

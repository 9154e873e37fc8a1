namespace Dittofi.Compiler.Symbols;

/// <summary>What the requests of an endpoint may take.</summary>
/// <param name="Body">The most bytes of a body; null for the service's own limit.</param>
/// <param name="Rate">How many requests it takes.</param>
/// <param name="Timeout">How long a request may take.</param>
internal sealed record EndpointLimits(int? Body, RateLimit? Rate, TimeSpan? Timeout)
{
    /// <summary>The limits of an endpoint that says nothing of them.</summary>
    public static EndpointLimits None { get; } = new(null, null, null);
}

using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>What an endpoint asks of ASP.NET Core's middleware, as the calls that follow its mapping.</summary>
internal static class EndpointConventions
{
    /// <summary>The calls, in the order of the middleware.</summary>
    public static IEnumerable<CSharpCode> Of(EndpointSymbol endpoint)
    {
        if (endpoint.Limits.Rate is { } rate)
        {
            yield return CSharpCode.Primary(
                $".RequireRateLimiting(new RateLimit({CSharpCode.Literal(rate.Requests)}, {TimeSpanCode.Of(rate.Window)}, perClient: {CSharpCode.Literal(rate.IsPerClient)}))");
        }

        if (endpoint.Limits.Timeout is { } timeout)
        {
            yield return CSharpCode.Primary($".WithRequestTimeout({TimeSpanCode.Of(timeout)})");
        }
    }
}

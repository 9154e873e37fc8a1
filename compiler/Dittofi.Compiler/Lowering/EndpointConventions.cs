using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>What an endpoint asks of ASP.NET Core's middleware, as the calls that follow its mapping.</summary>
internal static class EndpointConventions
{
    /// <summary>The calls, in the order of the middleware.</summary>
    public static IEnumerable<CSharpCode> Of(EndpointSymbol endpoint)
    {
        if (endpoint.Cors is { } cors)
        {
            yield return CSharpCode.Primary($".RequireCors(static policy => policy\n{CSharpCode.Lines(CorsCalls(cors, endpoint).Select(call => CSharpCode.Of($"    {call}")))})");
        }

        if (endpoint.Limits.Rate is { } rate)
        {
            yield return CSharpCode.Primary(
                $".RequireRateLimiting(new RateLimit({CSharpCode.Literal(rate.Requests)}, {TimeSpanCode.Of(rate.Window)}, perClient: {CSharpCode.Literal(rate.IsPerClient)}))");
        }

        if (endpoint.Limits.Timeout is { } timeout)
        {
            yield return CSharpCode.Primary($".WithRequestTimeout({TimeSpanCode.Of(timeout)})");
        }

        if (endpoint.Cache is { } time)
        {
            var origins = endpoint.Cors is null ? CSharpCode.Empty : CSharpCode.Of($", isForOrigins: true");
            var others = endpoint is { Query: not null, Reading.IgnoresUnknown: false } ? CSharpCode.Of($", refusesOthers: true") : CSharpCode.Empty;
            yield return CSharpCode.Primary(
                $".WithMetadata(new AnswerCache({TimeSpanCode.Of(time)}, query: [{Labels(endpoint.Query)}], headers: [{Labels(endpoint.Header)}]{origins}{others}))");
        }
    }

    private static IEnumerable<CSharpCode> CorsCalls(CorsRule cors, EndpointSymbol endpoint)
    {
        yield return cors.Origins.Contains(CorsRule.Any) ? CSharpCode.Primary($".AllowAnyOrigin()") : Call("WithOrigins", cors.Origins);
        yield return Call("WithMethods", [endpoint.Method]);
        string[] own = endpoint.Body is null ? [] : ["Content-Type"];
        var headers = own.Concat(endpoint.Header?.Fields.Select(field => field.Label) ?? []).Concat(cors.Headers).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (headers.Count > 0)
        {
            yield return Call("WithHeaders", headers);
        }

        if (!cors.Expose.IsEmpty)
        {
            yield return Call("WithExposedHeaders", cors.Expose);
        }

        if (cors.HasCredentials)
        {
            yield return CSharpCode.Primary($".AllowCredentials()");
        }

        if (cors.MaxAge is { } age)
        {
            yield return CSharpCode.Primary($".SetPreflightMaxAge({TimeSpanCode.Of(age)})");
        }
    }

    private static CSharpCode Call(string method, IEnumerable<string> texts) =>
        CSharpCode.Primary($".{CSharpIdentifier.Pascal(method)}({CSharpCode.Join(CSharpCode.Of($", "), texts.Select(CSharpCode.Literal))})");

    private static CSharpCode Labels(RecordSymbol? record) =>
        CSharpCode.Join(CSharpCode.Of($", "), (record?.Fields ?? []).Select(field => CSharpCode.Literal(field.Label)));
}

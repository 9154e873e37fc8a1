using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace App.Runtime;

/// <summary>
/// Keeps the answers of an endpoint for a time, by its path and by the declared variables as they were sent, and tells others that they may too. What does
/// not answer 200 is not kept.
/// </summary>
internal sealed class AnswerCache(TimeSpan time, string[] query, string[] headers, bool variesByOrigin = false) : IOutputCachePolicy
{
    /// <summary>Says how long the answer at hand may be kept, and what it depends on.</summary>
    public static void Announce(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AnswerCache>() is { } cache)
        {
            var response = context.Response.Headers;
            response.CacheControl = cache.Control;
            response.Vary = cache.Vary;
        }
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = time;

        // The framework knows the names of a query without regard to case, and the service does not.
        var request = context.HttpContext.Request;
        context.CacheVaryByRules.VaryByValues.Add("query", Declared(request.QueryString.Value));
        foreach (var name in headers)
        {
            var values = request.Headers[name];
            context.CacheVaryByRules.VaryByValues.Add("header " + name, $"{values.Count} {values}");
        }

        // Where a slash is escaped, what the server calls the path is that of other requests too.
        if (request.Path.Value?.Contains('%') is true)
        {
            context.CacheVaryByRules.VaryByValues.Add("path", RawTarget.PathOf(context.HttpContext));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    // An answer to who shows credentials is nobody else's.
    private string Control { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{(headers.Any(IsOfUser) ? "private" : "public")}, max-age={(long)time.TotalSeconds}");

    // What a site that may call is told differs from what others are, and who keeps the answer has to know so from either.
    private StringValues Vary { get; } = string.Join(", ", variesByOrigin ? [.. headers, HeaderNames.Origin] : headers) is { Length: > 0 } names ? names : default(StringValues);

    private static bool IsOfUser(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>The pairs of a query that the service reads, as they were sent.</summary>
    private string Declared(string? text)
    {
        if (text is not { Length: > 1 } || query.Length == 0)
        {
            return "";
        }

        IEnumerable<string> pairs = text[1..].Split('&');
        return string.Join('&', pairs.Where(pair => query.Contains(PercentEncoding.Decode(pair.Split('=')[0], plusIsSpace: true))));
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace App.Runtime;

/// <summary>
/// Keeps the answers of an endpoint for a time, by its path and by the declared variables as they were sent, and tells others that they may too. What does
/// not answer 200 is not kept.
/// </summary>
/// <param name="time">How long.</param>
/// <param name="query">The declared variables of the query.</param>
/// <param name="headers">The declared headers.</param>
/// <param name="isForOrigins">
/// Whether other sites may read it: each is told so in an answer of its own, which a browser or a proxy must not keep for another, or for who named no site.
/// </param>
/// <param name="refusesOthers">Whether a request with a variable that is not declared is refused, and so has no answer that was kept.</param>
internal sealed class AnswerCache(TimeSpan time, string[] query, string[] headers, bool isForOrigins = false, bool refusesOthers = false) : IOutputCachePolicy
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
        if (refusesOthers && HasOthers(context.HttpContext.Request.QueryString.Value))
        {
            return ValueTask.CompletedTask;
        }

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

    private string? Vary { get; } = headers.Length == 0 && !isForOrigins ? null : string.Join(", ", isForOrigins ? [.. headers, "Origin"] : headers);

    private static bool IsOfUser(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    private bool HasOthers(string? text) =>
        text is { Length: > 1 } && text[1..].Split('&').Any(pair => pair.Length > 0 && !query.Contains(PercentEncoding.Decode(pair.Split('=')[0], plusIsSpace: true)));

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

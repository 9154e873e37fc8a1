using System;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace App.Runtime;

/// <summary>The path of a request as the client wrote it: of an escaped slash, the server's own path does not tell whether it was escaped once or twice.</summary>
internal static class RawTarget
{
    public static string PathOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?');
        var path = query < 0 ? target : target[..query];

        // A client may write the whole address (RFC 9112, section 3.2.2).
        var host = path.StartsWith('/') ? -1 : path.IndexOf("://", StringComparison.Ordinal);
        var start = host < 0 ? 0 : path.IndexOf('/', host + 3);
        return start < 0 ? "/" : path[start..];
    }
}

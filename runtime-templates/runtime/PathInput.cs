using System;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace App.Runtime;

/// <summary>The variables of a path. A value that cannot be read names nothing: 404.</summary>
internal sealed class PathInput(HttpContext context, RequestErrors errors) : TextInput("path", errors)
{
    private readonly RequestErrors _errors = errors;

    protected override string? Take(string name)
    {
        if (context.Request.RouteValues[name] is not string text)
        {
            return null;
        }

        // The server leaves escapes in place that are no UTF-8, and those of a slash; what remains of them only looks like text.
        return text.Contains('%') ? Decoded(name, text) ?? Refuse(name, Messages.TextCharacters) : text;
    }

    protected override void Fail(string name, string message) => _errors.Refuse(StatusCodes.Status404NotFound, null);

    /// <summary>The value as the client wrote it, decoded; null where that cannot be done.</summary>
    private string? Decoded(string name, string text)
    {
        var path = RawTarget.PathOf(context);
        var segments = path.Split('/');

        // Where the server took "." and ".." out, nobody can tell which of the segments it was.
        return context.Request.Path.Value.AsSpan().Count('/') == segments.Length - 1 && PlaceOf(name) is { } place
            ? PercentEncoding.Decode(segments[place + 1], plusIsSpace: false)
            : PercentEncoding.Decode(path, plusIsSpace: false) is null ? null : text;
    }

    // Only what takes a whole segment has a place.
    private int? PlaceOf(string name)
    {
        var segments = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments ?? [];
        for (var index = 0; index < segments.Count; index++)
        {
            if (segments[index].Parts is [RoutePatternParameterPart part] && part.Name == name)
            {
                return index;
            }
        }

        return null;
    }
}

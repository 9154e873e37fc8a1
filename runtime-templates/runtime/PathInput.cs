using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

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

        // The server leaves escapes in place that are no UTF-8; what remains of them only looks like text.
        if (text.Contains('%') && !IsWellFormed())
        {
            Fail(name, Messages.TextCharacters);
            return null;
        }

        return text;
    }

    protected override void Fail(string name, string message) => _errors.Refuse(StatusCodes.Status404NotFound, null);

    private bool IsWellFormed()
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?');
        return PercentEncoding.Decode(query < 0 ? target : target[..query], plusIsSpace: false) is not null;
    }
}

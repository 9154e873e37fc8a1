using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace App.Runtime;

/// <summary>Answers with problem details (RFC 9457).</summary>
internal static class Problem
{
    /// <summary>The id by which an answer is found in the log: of the caller's trace (W3C Trace Context) where there is one.</summary>
    public static string TraceId(HttpContext context) =>
        Activity.Current?.Id ?? TraceOfCaller(context.Request.Headers.TraceParent) ?? context.TraceIdentifier;

    public static async Task SendAsync(
        HttpContext context, int status, string? title = null, string? detail = null, RequestErrors? errors = null)
    {
        context.Response.Headers.CacheControl = "no-cache,no-store";
        using var json = JsonResponse.Rent();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("type"u8, TypeOf(status));
        writer.WriteString("title"u8, title ?? TitleOf(status));
        writer.WriteNumber("status"u8, status);
        if (detail is not null)
        {
            writer.WriteString("detail"u8, detail);
        }

        errors?.WriteTo(writer);
        writer.WriteString("traceId"u8, TraceId(context));
        writer.WriteEndObject();
        await json.SendAsync(context, status, "application/problem+json; charset=utf-8");
    }

    // Only what is written as the standard demands: the header is the client's text, and goes into the log.
    private static string? TraceOfCaller(string? header) =>
        ActivityContext.TryParse(header, null, out var caller) ? caller.TraceId.ToHexString() : null;

    private static string TitleOf(int status)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(status);
        return phrase.Length > 0 ? phrase : "Error";
    }

    // Sections of RFC 9110 where it defines the status; RFC 9457 gives about:blank for all others.
    private static string TypeOf(int status) => status switch
    {
        400 => "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        401 => "https://tools.ietf.org/html/rfc9110#section-15.5.2",
        403 => "https://tools.ietf.org/html/rfc9110#section-15.5.4",
        404 => "https://tools.ietf.org/html/rfc9110#section-15.5.5",
        405 => "https://tools.ietf.org/html/rfc9110#section-15.5.6",
        409 => "https://tools.ietf.org/html/rfc9110#section-15.5.10",
        412 => "https://tools.ietf.org/html/rfc9110#section-15.5.13",
        413 => "https://tools.ietf.org/html/rfc9110#section-15.5.14",
        415 => "https://tools.ietf.org/html/rfc9110#section-15.5.16",
        422 => "https://tools.ietf.org/html/rfc9110#section-15.5.21",
        500 => "https://tools.ietf.org/html/rfc9110#section-15.6.1",
        503 => "https://tools.ietf.org/html/rfc9110#section-15.6.4",
        _ => "about:blank",
    };
}

using System.Globalization;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Words for HTTP statuses (RFC 9110, section 15; RFC 6585).</summary>
internal static class StatusPhrases
{
    /// <summary>The reason phrase of a status.</summary>
    public static string Of(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => string.Create(CultureInfo.InvariantCulture, $"Status {status}"),
    };

    /// <summary>What a failure's status means here.</summary>
    public static string Explain(int status) => status switch
    {
        400 => "The request cannot be read: a value is missing, unknown or of the wrong type.",
        404 => "There is nothing under this path.",
        409 => "The request contradicts what is stored.",
        413 => "The body is too large.",
        415 => "The body is not JSON in UTF-8.",
        422 => "The request can be read and breaks a rule.",
        429 => "There are too many requests; `Retry-After` says how many seconds to wait.",
        500 => "The service failed.",
        503 => "The database is not available; trying again later may help.",
        504 => "The request took too long and was cancelled.",
        _ => Of(status),
    };

    /// <summary>The name of the shared answer with a status: <c>NotFound</c>.</summary>
    public static string ComponentName(int status) => Of(status).Replace(" ", "", StringComparison.Ordinal);
}

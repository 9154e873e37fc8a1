using System;
using System.Buffers;
using System.IO;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace App.Runtime;

/// <summary>Reads the JSON body of a request whole.</summary>
internal static class RequestBody
{
    /// <summary>The most a body may hold where an endpoint does not say otherwise.</summary>
    public const int DefaultLimit = 1024 * 1024;

    private const string Root = "body";

    /// <summary>
    /// Reads the body with an emitted reader. Returns null where there is no JSON to read, which is noted in <paramref name="errors"/>.
    /// </summary>
    public static async Task<T?> ReadAsync<T>(
        HttpContext context, JsonValueReader<T> read, RequestErrors errors, int limit = DefaultLimit, Leniency leniency = Leniency.None)
        where T : class
    {
        var request = context.Request;
        if (request.ContentLength > limit)
        {
            errors.Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge(limit));
            return null;
        }

        if (!IsJson(request.ContentType))
        {
            errors.Refuse(
                StatusCodes.Status415UnsupportedMediaType, "The body must be application/json (or another +json type) in UTF-8.");
            return null;
        }

        if (!IsPlain(request.Headers.ContentEncoding))
        {
            errors.Refuse(StatusCodes.Status415UnsupportedMediaType, "The body must come without a Content-Encoding.");
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            return await ReadAsync(request.BodyReader, read, errors, limit, leniency, context.RequestAborted);
        }
        catch (Exception exception) when (IsGone(exception, context))
        {
            // The client is gone, and the server must not try to read the rest of what it wanted to send.
            context.Abort();
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            // The server's word for a size of a chunk that no number holds.
        }

        errors.Refuse(StatusCodes.Status400BadRequest, "The body cannot be read to its end.");
        return null;
    }

    private static async Task<T?> ReadAsync<T>(
        PipeReader body, JsonValueReader<T> read, RequestErrors errors, int limit, Leniency leniency, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > limit)
            {
                body.AdvanceTo(buffer.End);
                errors.Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge(limit));
                return null;
            }

            if (result.IsCompleted)
            {
                var value = Parse(buffer, read, errors, leniency);
                body.AdvanceTo(buffer.End);
                return value;
            }

            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Parses a body that is in memory.</summary>
    internal static T? Parse<T>(
        in ReadOnlySequence<byte> buffer, JsonValueReader<T> read, RequestErrors errors, Leniency leniency = Leniency.None)
        where T : class
    {
        if (buffer.IsSingleSegment)
        {
            return Parse(buffer.FirstSpan, read, errors, leniency);
        }

        var length = checked((int)buffer.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            buffer.CopyTo(rented);
            return Parse(rented.AsSpan(0, length), read, errors, leniency);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private static T? Parse<T>(ReadOnlySpan<byte> json, JsonValueReader<T> read, RequestErrors errors, Leniency leniency)
        where T : class
    {
        if (json.IsEmpty)
        {
            errors.AddShape(Root, Messages.Required);
            return null;
        }

        if (!Utf8.IsValid(json))
        {
            errors.AddShape(Root, "Is not valid UTF-8.");
            return null;
        }

        try
        {
            return new JsonInput(json, Root, errors, leniency).Document(read);
        }
        catch (JsonException exception)
        {
            errors.AddShape(Root, Describe(exception));
            return null;
        }
    }

    private static string Describe(JsonException exception) =>
        exception.LineNumber is { } line && exception.BytePositionInLine is { } position
            ? $"Is not valid JSON: line {line + 1}, byte {position + 1}."
            : "Is not valid JSON.";

    /// <summary>What a request is told whose body is too large.</summary>
    internal static string TooLarge(int limit) => $"The body must have at most {limit} bytes.";

    /// <summary>Whether the client went away: a request that took too long was cancelled by the service.</summary>
    internal static bool IsGone(Exception exception, HttpContext context) =>
        exception is ConnectionResetException
        || (exception is OperationCanceledException && context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested is not true);

    /// <summary>Whether a body comes as it is.</summary>
    internal static bool IsPlain(StringValues encoding) =>
        encoding.Count == 0 || (encoding.Count == 1 && string.Equals(encoding[0], "identity", StringComparison.OrdinalIgnoreCase));

    private static bool IsJson(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || (type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
                    && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}

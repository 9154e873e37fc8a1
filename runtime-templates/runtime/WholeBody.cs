using System;
using System.Buffers;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace App.Runtime;

/// <summary>Reads the body of a request whole, up to a limit.</summary>
internal static class WholeBody
{
    /// <summary>The bytes of the body. Returns null where they cannot be had, which is noted in <paramref name="errors"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext context, RequestErrors errors, int limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            var bytes = await ReadAsync(context, limit);
            if (bytes is null)
            {
                errors.Refuse(StatusCodes.Status413PayloadTooLarge, RequestBody.TooLarge(limit));
            }

            return bytes;
        }
        catch (Exception exception) when (RequestBody.IsGone(exception, context))
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

    // Null where there are more bytes than the limit; they are left unread.
    private static async Task<byte[]?> ReadAsync(HttpContext context, int limit)
    {
        var body = context.Request.BodyReader;
        while (true)
        {
            var result = await body.ReadAsync(context.RequestAborted);
            var buffer = result.Buffer;
            if (buffer.Length > limit)
            {
                body.AdvanceTo(buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var bytes = buffer.ToArray();
                body.AdvanceTo(buffer.End);
                return bytes;
            }

            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}

using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Unicode;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace App.Runtime;

/// <summary>Keeps the body of a request as it came, for signatures over its bytes: as text, which is these bytes in UTF-8.</summary>
internal static class KeptBody
{
    private const string Root = "body";

    /// <summary>Reads the whole body, and leaves it there to be read again. What cannot be read is noted in <paramref name="errors"/>.</summary>
    public static async Task<string> ReadAsync(HttpContext context, RequestErrors errors, int limit = RequestBody.DefaultLimit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        byte[] bytes;
        try
        {
            bytes = await ReadAsync(context, limit);
        }
        catch (Exception exception) when (RequestBody.IsGone(exception, context))
        {
            // The client is gone, and the server must not try to read the rest of what it wanted to send.
            context.Abort();
            return "";
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            // The server's word for a size of a chunk that no number holds.
            errors.Refuse(StatusCodes.Status400BadRequest, "The body cannot be read to its end.");
            return "";
        }

        if (bytes.Length > limit)
        {
            errors.Refuse(StatusCodes.Status413PayloadTooLarge, RequestBody.TooLarge(limit));
            return "";
        }

        context.Request.Body = new MemoryStream(bytes);
        var text = Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        if (text is null || !CodePoints.AreStorable(text))
        {
            errors.AddShape(Root, Messages.TextCharacters);
        }

        return text ?? "";
    }

    private static async Task<byte[]> ReadAsync(HttpContext context, int limit)
    {
        var body = context.Request.BodyReader;
        while (true)
        {
            var result = await body.ReadAsync(context.RequestAborted);
            if (result.IsCompleted || result.Buffer.Length > limit)
            {
                var bytes = result.Buffer.ToArray();
                body.AdvanceTo(result.Buffer.End);
                return bytes;
            }

            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}

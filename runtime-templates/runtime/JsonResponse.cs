using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>
/// A JSON answer. It is written whole into a buffer that is used again, so that it has a length and a failure while writing can still become a problem.
/// </summary>
internal sealed class JsonResponse : IDisposable
{
    // A buffer that one large answer has blown up is not worth keeping.
    private const int KeptCapacity = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // The answer is never part of an HTML page: it is application/json and nosniff.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // What is written comes from the compiler, which pairs its braces.
        SkipValidation = true,
    };

    [ThreadStatic]
    private static JsonResponse? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private JsonResponse() => Writer = new Utf8JsonWriter(_buffer, Options);

    public Utf8JsonWriter Writer { get; }

    public static JsonResponse Rent()
    {
        var kept = _kept ?? new JsonResponse();
        _kept = null;
        return kept;
    }

    public async Task SendAsync(
        HttpContext context, int status, string contentType = "application/json; charset=utf-8")
    {
        Writer.Flush();
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = _buffer.WrittenCount;
        response.Headers.XContentTypeOptions = "nosniff";
        await response.BodyWriter.WriteAsync(_buffer.WrittenMemory, context.RequestAborted);
    }

    public void Dispose()
    {
        if (_buffer.Capacity > KeptCapacity)
        {
            Writer.Dispose();
            return;
        }

        _buffer.ResetWrittenCount();
        Writer.Reset();
        _kept = this;
    }
}

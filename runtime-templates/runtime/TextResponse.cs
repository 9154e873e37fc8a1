using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>An answer in plain text.</summary>
internal static class TextResponse
{
    public static async Task SendAsync(HttpContext context, int status, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}

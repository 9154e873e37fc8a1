using System.IO;
using System.Text;
using System.Text.Unicode;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>Keeps the body of a request as it came, for signatures over its bytes: as text, which is these bytes in UTF-8.</summary>
internal static class KeptBody
{
    private const string Root = "body";

    /// <summary>Reads the whole body, and leaves it there to be read again. What cannot be read is noted in <paramref name="errors"/>.</summary>
    public static async Task<string> ReadAsync(HttpContext context, RequestErrors errors, int limit = RequestBody.DefaultLimit)
    {
        if (await WholeBody.ReadAsync(context, errors, limit) is not { } bytes)
        {
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
}

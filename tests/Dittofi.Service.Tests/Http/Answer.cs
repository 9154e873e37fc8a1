using System.Net;
using System.Text.Json;

namespace Dittofi.Service.Tests.Http;

/// <summary>A whole answer, read to its end; header names are looked up without regard to case.</summary>
internal sealed record Answer(HttpStatusCode Status, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON; one that is none is the test's failure, with the body shown.</summary>
    public JsonElement Json
    {
        get
        {
            try
            {
                return JsonElement.Parse(Body);
            }
            catch (JsonException exception)
            {
                throw new InvalidOperationException($"{(int)Status} {ContentType}: not JSON: {Body}", exception);
            }
        }
    }

    /// <summary>The JSON body if the status is the expected one; else a failure that shows the answer.</summary>
    public JsonElement Expect(HttpStatusCode status) =>
        Status == status ? Json : throw new InvalidOperationException($"Expected {(int)status}, got {(int)Status}: {Body}");
}

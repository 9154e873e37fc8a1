using Newtonsoft.Json;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>A response that is nothing but a reference to a shared one.</summary>
internal sealed class ResponseReference : OpenApiResponse
{
    /// <param name="shared">The shared response.</param>
    public ResponseReference(OpenApiResponse shared) => Reference = shared;

    /// <summary>Nothing: the base class would write an empty text beside the reference, where nothing may stand.</summary>
    [JsonProperty("description", NullValueHandling = NullValueHandling.Ignore)]
    public new string? Description { get; }
}

using System.Text.Json.Serialization;

namespace Dittofi.Benchmarks.Peers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewShoe))]
[JsonSerializable(typeof(Shoe))]
[JsonSerializable(typeof(List<Shoe>))]
internal sealed partial class ShoeJson : JsonSerializerContext;

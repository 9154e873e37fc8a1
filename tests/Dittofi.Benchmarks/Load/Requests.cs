using System.Globalization;
using System.Text;

namespace Dittofi.Benchmarks.Load;

/// <summary>The requests of the shoe store as bytes.</summary>
internal static class Requests
{
    public static ReadOnlyMemory<byte> Create { get; } = Post("/v1/create_shoe", """{"type":"Sneaker","price":59.90}""");

    public static ReadOnlyMemory<byte> List { get; } = Get("/v1/shoes?limit=20");

    public static ReadOnlyMemory<byte> GetOne(long id) => Get(string.Create(CultureInfo.InvariantCulture, $"/v1/shoes/{id}"));

    private static byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    private static byte[] Post(string path, string json) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}");
}

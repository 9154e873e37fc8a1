using System.Text;

namespace Dittofi.Benchmarks.Load;

/// <summary>Requests as bytes; what they say is ASCII.</summary>
internal static class Requests
{
    public static ReadOnlyMemory<byte> Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    public static ReadOnlyMemory<byte> Post(string path, string json) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}");
}

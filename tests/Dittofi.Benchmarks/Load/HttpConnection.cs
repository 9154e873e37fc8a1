using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Dittofi.Benchmarks.Load;

/// <summary>
/// One keep-alive connection that sends prepared bytes and reads one answer at a time. It knows just enough of HTTP to find
/// an answer's end: the load shares the machine with the service, and what it costs is taken from the figures.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private HttpConnection(Socket socket)
    {
        _socket = socket;
    }

    public static async Task<HttpConnection> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new HttpConnection(socket);
    }

    /// <summary>Sends a request and gives the answer's status and, until the next call, its bytes.</summary>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Answer)> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        while (!request.IsEmpty)
        {
            request = request[await _socket.SendAsync(request, cancellationToken)..];
        }

        var length = 0;
        do
        {
            var count = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (count == 0)
            {
                throw new IOException("The service closed the connection, or its answer is longer than the buffer.");
            }

            length += count;
        }
        while (!IsWhole(_buffer.AsSpan(0, length)));
        return (Status(_buffer), _buffer.AsMemory(0, length));
    }

    public void Dispose() => _socket.Dispose();

    private static int Status(ReadOnlySpan<byte> answer) => Utf8Parser.TryParse(answer.Slice(9, 3), out int status, out _) ? status : 0;

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..end];
        var start = head.IndexOf("Content-Length: "u8);
        if (start >= 0)
        {
            return Utf8Parser.TryParse(head[(start + "Content-Length: ".Length)..], out int length, out _) && answer.Length - end - 4 >= length;
        }

        // One answer at a time: the last chunk can only stand at the end of what has come.
        return head.IndexOf("chunked"u8) < 0 || answer.EndsWith("\r\n0\r\n\r\n"u8);
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dittofi.Service.Tests.Http;

/// <summary>Sends bytes to a port of 127.0.0.1 as they are: for requests that no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends text, each character one byte, and reads until the service closes or has been quiet for a while.</summary>
    public static Task<RawAnswer> SendAsync(int port, string request, CancellationToken cancellationToken) =>
        SendAsync(port, Encoding.Latin1.GetBytes(request), TimeSpan.FromSeconds(1), cancellationToken);

    public static async Task<RawAnswer> SendAsync(
        int port, ReadOnlyMemory<byte> request, TimeSpan quiet, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        using var received = new MemoryStream();
        var closed = !await TrySendAsync(socket, request, cancellationToken);
        var buffer = new byte[8192];
        while (true)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(quiet);
            try
            {
                var count = await socket.ReceiveAsync(buffer, limit.Token);
                if (count == 0)
                {
                    return new RawAnswer(received.ToArray(), Closed: true);
                }

                received.Write(buffer, 0, count);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new RawAnswer(received.ToArray(), closed);
            }
            catch (SocketException)
            {
                return new RawAnswer(received.ToArray(), Closed: true);
            }
        }
    }

    // A service may refuse a request before it has taken all of it; its answer is still there to read.
    private static async Task<bool> TrySendAsync(Socket socket, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        try
        {
            while (!request.IsEmpty)
            {
                request = request[await socket.SendAsync(request, cancellationToken)..];
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

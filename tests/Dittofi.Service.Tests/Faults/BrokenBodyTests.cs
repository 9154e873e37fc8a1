using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Faults;

/// <summary>Bodies that break off on the wire: a mistake of the client, or its end, and never a fault that the service logs.</summary>
public sealed class BrokenBodyTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Head = "POST /v1/create_shoe HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    private const string Chunked = Head + "Transfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData("80000000\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("100000000\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\r\n{\"\r\n80000000\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    public async Task A_size_of_a_chunk_that_is_none_is_400(string body)
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(ShoeStore, Databases.Sqlite), Cancellation);
        var answer = await RawHttp.SendAsync(service.Port, Encoding.ASCII.GetBytes(Chunked + body), TimeSpan.FromSeconds(5), Cancellation);
        Assert.Equal(400, answer.Status);
        Assert.Contains("application/problem+json", answer.Text, StringComparison.Ordinal);
        await LogsNoErrorAsync(service);
    }

    [Theory]
    [InlineData(Head + "Content-Length: 1000\r\n\r\n{\"type\":")]
    [InlineData(Chunked + "8\r\n{\"type\":\r\n")]
    public async Task A_client_that_resets_its_connection_is_no_error(string request)
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(ShoeStore, Databases.Sqlite), Cancellation);
        for (var round = 0; round < 20; round++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, service.Port, Cancellation);
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), Cancellation);
            await Task.Delay(round * 2, Cancellation);

            // Closing without lingering sends a reset.
            socket.LingerState = new LingerOption(true, 0);
        }

        await LogsNoErrorAsync(service);
    }

    private static async Task LogsNoErrorAsync(ServiceProcess service)
    {
        var shoe = string.Create(CultureInfo.InvariantCulture, $$"""{"type":"{{Unique()}}","price":1}""");
        (await service.Client.PostJsonAsync("/v1/create_shoe", shoe, Cancellation)).Expect(HttpStatusCode.Created);
        await service.RequestStopAsync(Cancellation);
        await service.WaitForExitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.DoesNotContain("\"LogLevel\":\"Error\"", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"LogLevel\":\"Warning\"", service.Output, StringComparison.Ordinal);
    }
}

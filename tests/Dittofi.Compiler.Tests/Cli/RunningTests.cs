using System.Net;
using System.Net.Sockets;
using Dittofi.Cli.Running;

namespace Dittofi.Compiler.Tests.Cli;

public sealed class RunningTests
{
    [Fact]
    public void Every_request_of_the_file_gets_a_line_to_paste()
    {
        const string File = """
            @host = http://127.0.0.1:5000

            ### Creates one shoe
            # 'type' has a rule that this example may not keep.
            # @name ShoeCreate
            POST {{host}}/v1/shoes
            Content-Type: application/json
            X-By: it's me

            {
              "type": "it's ä",
              "price": 1
            }

            ### Lists shoes
            # Filtered: GET {{host}}/v1/shoes?type=x
            GET {{host}}/v1/shoes?sort=id

            ### Deletes one shoe
            DELETE {{host}}/v1/shoes/{{ShoeCreate.response.body.$.id}}
            If-Match: "2"

            """;
        Assert.Equal(
            [
                "# 'type' has a rule that this example may not keep.",
                "curl -X POST 'http://127.0.0.1:7000/v1/shoes' -H 'Content-Type: application/json' -H 'X-By: it'\\''s me' -d '{\"type\":\"it'\\''s ä\",\"price\":1}'",
                "curl 'http://127.0.0.1:7000/v1/shoes?sort=id'",
                "curl -X DELETE 'http://127.0.0.1:7000/v1/shoes/<id of ShoeCreate>' -H 'If-Match: \"2\"'",
            ],
            CurlExamples.From(File, "http://127.0.0.1:7000/"));
    }

    [Fact]
    public void A_form_is_filled_field_by_field()
    {
        const string Form = """
            ### Registers
            POST {{host}}/visits
            Content-Type: application/x-www-form-urlencoded

            name=text&mail=ann%40example.com&kind=it%27s%20%26%20new

            """;
        Assert.Equal(
            "curl -X POST 'http://127.0.0.1:5000/visits' --data-urlencode 'name=text' --data-urlencode 'mail=ann@example.com' --data-urlencode 'kind=it'\\''s & new'",
            Assert.Single(CurlExamples.From(Form, "http://127.0.0.1:5000")));
    }

    [Fact]
    public void A_file_without_requests_gives_no_lines() => Assert.Empty(CurlExamples.From("@host = http://127.0.0.1:5000\n", "http://127.0.0.1:5000"));

    [Fact]
    public void A_busy_port_is_named_and_a_free_one_is_not()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = Assert.IsType<IPEndPoint>(listener.LocalEndpoint).Port;
        var free = $"http://127.0.0.1:{ServiceUrls.FreePort()}";
        Assert.Equal($"http://127.0.0.1:{port}", new ServiceUrls([free, $"http://127.0.0.1:{port}"]).FirstBusy());
        Assert.Equal($"http://localhost:{port}", new ServiceUrls([$"http://localhost:{port}"]).FirstBusy());
        Assert.True(new ServiceUrls([$"http://127.0.0.1:{port}"]).IsFirstOpen());
        Assert.True(new ServiceUrls([$"http://0.0.0.0:{port}"]).IsFirstOpen());
        Assert.False(new ServiceUrls([free]).IsFirstOpen());
        Assert.Equal("5000", new ServiceUrls([free, "http://*:1", "5000"]).FirstUnreadable());
        Assert.Null(new ServiceUrls([free, "http://+:80", "HTTPS://[::1]:1"]).FirstUnreadable());
        Assert.Null(new ServiceUrls([free, "http://*:1", "not a url", "http://+:80"]).FirstBusy());
    }
}

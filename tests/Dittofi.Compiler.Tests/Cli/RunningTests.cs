using System.Net;
using System.Net.Sockets;
using System.Text;
using Dittofi.Cli.Running;

namespace Dittofi.Compiler.Tests.Cli;

public sealed class RunningTests
{
    private const string OpenApi = """
        {
          "paths": {
            "/v1/create_shoe": {
              "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ShoeIn" } } } } }
            },
            "/v1/shoes/{id}": { "get": {}, "delete": {} }
          },
          "components": {
            "schemas": {
              "ShoeIn": {
                "type": "object",
                "properties": {
                  "type": { "type": "string" },
                  "price": { "type": "number" },
                  "status": { "enum": ["it's new"] },
                  "at": { "type": ["string", "null"], "format": "date-time" },
                  "again": { "$ref": "#/components/schemas/ShoeIn" }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public void Every_operation_gets_a_line_to_paste()
    {
        var lines = CurlExamples.From(Encoding.UTF8.GetBytes(OpenApi.Replace(", \"again\": { \"$ref\": \"#/components/schemas/ShoeIn\" }", string.Empty, StringComparison.Ordinal)), "http://127.0.0.1:5000/");
        Assert.Equal(3, lines.Count);
        Assert.StartsWith("curl -X POST 'http://127.0.0.1:5000/v1/create_shoe' -H 'Content-Type: application/json' -d '{\"type\":\"text\",\"price\":1,\"status\":\"it'\\''s new\",\"at\":\"2026-01-31T12:00:00Z\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("curl 'http://127.0.0.1:5000/v1/shoes/1'", lines[1]);
        Assert.Equal("curl -X DELETE 'http://127.0.0.1:5000/v1/shoes/1'", lines[2]);
    }

    [Fact]
    public void A_form_is_filled_field_by_field()
    {
        const string Form = """
            {"paths":{"/v1/visits":{"post":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"type":"object",
            "properties":{"name":{"type":"string"},"mail":{"type":"string","format":"email"},"isNew":{"type":"boolean"},"tags":{"type":"array"},"kind":{"enum":["it's & new"]}}}}}}}}}}
            """;
        Assert.Equal(
            "curl -X POST 'http://127.0.0.1:5000/v1/visits' --data-urlencode 'name=text' --data-urlencode 'mail=ann@example.com' --data-urlencode 'isNew=true' --data-urlencode 'kind=it'\\''s & new'",
            Assert.Single(CurlExamples.From(Encoding.UTF8.GetBytes(Form), "http://127.0.0.1:5000")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"paths\":{\"/a\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/nowhere\"}}}}}}}}")]
    public void A_document_that_is_not_as_expected_gives_no_lines(string openApi) =>
        Assert.Empty(CurlExamples.From(Encoding.UTF8.GetBytes(openApi), "http://127.0.0.1:5000"));

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

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>What the mos tool and others say over HTTP, byte for byte.</summary>
public sealed class HttpExchangeTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private const string RpcHeaders =
        "Server: Mongoose/6.18\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n";

    private readonly DemoDevice _device = fixture.Device;

    [Fact]
    public void Mos_gets_its_answer_with_the_same_id_and_the_connection_closed()
    {
        string answer = Exchange(
            """
            POST /rpc HTTP/1.1
            Host: 10.0.0.2
            User-Agent: Go-http-client/1.1
            Content-Length: 88
            Content-Type: application/json
            Accept-Encoding: gzip
            """,
            "{\"src\":\"mos\",\"id\":1600000000001,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}\n");

        string frame = "{\"id\":1600000000001,\"src\":\"esp32_123456\",\"dst\":\"mos\",\"result\":\"Hello\"}";
        Assert.Equal($"HTTP/1.1 200 OK\r\n{RpcHeaders}Content-Length: {frame.Length + 2}\r\nConnection: close\r\n\r\n{frame}\r\n", answer);
    }

    [Fact]
    public void Rest_form_answers_the_bare_result()
    {
        string answer = Exchange("GET /rpc/Config.Get?key=%22debug.level%22 HTTP/1.1\nHost: d");

        Assert.Equal($"HTTP/1.1 200 OK\r\n{RpcHeaders}Content-Length: 3\r\nConnection: close\r\n\r\n2\r\n", answer);
    }

    [Fact]
    public void Rest_form_answers_an_unknown_method_with_404()
    {
        string answer = Exchange("POST /rpc/Foo.Bar HTTP/1.1\nHost: d\nContent-Length: 0");

        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", answer);
        Assert.EndsWith("Content-Length: 49\r\nConnection: close\r\n\r\n{\"code\":404,\"message\":\"No handler for Foo.Bar\"}\r\n", answer);
    }

    [Fact]
    public void Success_of_SetDebug_is_error_code_0()
    {
        string answer = Exchange("POST /rpc/Sys.SetDebug HTTP/1.1\nHost: d\nContent-Length: 11", "{\"level\":2}");

        Assert.StartsWith("HTTP/1.1 500 Internal Server Error\r\n", answer);
        Assert.EndsWith("Content-Length: 12\r\nConnection: close\r\n\r\n{\"code\":0}\r\n", answer);
    }

    [Fact]
    public void Preflight_is_answered_without_a_call()
    {
        string answer = Exchange("OPTIONS /rpc/Sys.GetInfo HTTP/1.1\nHost: d\nConnection: close");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer);
        Assert.Contains("Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n", answer);
        Assert.Contains("Content-Length: 0\r\n", answer);
    }

    [Fact]
    public void Junk_is_answered_with_400_and_the_connection_closed()
    {
        string answer = Exchange("POST /rpc HTTP/1.1\nHost: d\nContent-Length: 4", "junk");

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer);
        Assert.EndsWith("\r\n\r\nInvalid request", answer);
    }

    [Fact]
    public void Keep_alive_is_kept_when_it_is_asked_for()
    {
        using RawConnection connection = new(_device.Port);
        for (int i = 0; i < 3; i++)
        {
            connection.SendRequest("POST /rpc/RPC.Ping HTTP/1.1\nHost: d\nConnection: keep-alive\nContent-Length: 0");
            Assert.Contains("Connection: keep-alive\r\n", connection.ReadHead());
            string ping = $$"""{"channel_info":"127.0.0.1:{{connection.LocalPort}}"}""" + "\r\n";
            Assert.Equal(ping, System.Text.Encoding.ASCII.GetString(connection.ReadBytes(ping.Length)).Replace(": ", ":"));
        }
    }

    [Fact]
    public void The_page_of_the_app_is_served()
    {
        string answer = Exchange("GET /greet.html HTTP/1.1\nHost: d\nConnection: close");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer);
        Assert.Contains("Content-Type: text/html", answer);
        Assert.Contains("<title>Mgos demo device</title>", answer);
    }

    [Fact]
    public void No_path_leads_out_of_the_file_system()
    {
        foreach (string path in new[] { "/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/..\\..\\etc\\passwd" })
            Assert.DoesNotContain("root:", Exchange($"GET {path} HTTP/1.1\nHost: d\nConnection: close"));
    }

    private string Exchange(string head, string body = "")
    {
        using RawConnection connection = new(_device.Port);
        connection.SendRequest(head, body);
        return connection.ReadToEnd();
    }
}

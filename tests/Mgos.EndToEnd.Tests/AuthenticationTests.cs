// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.EndToEnd.Tests;

/// <summary>What clients that know the protocol get from a protected device, byte for byte.</summary>
public sealed partial class AuthenticationTests(ProtectedFixture fixture) : IClassFixture<ProtectedFixture>
{
    private const string RpcHeaders =
        "Server: Mongoose/6.18\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n";

    private readonly ProtectedDevice _device = fixture.Of(false);

    [Fact]
    public void Challenge_has_the_bytes_of_the_original()
    {
        string frame = "{\"id\":1,\"method\":\"Sys.GetInfo\"}";
        string rpc = _device.Exchange($"POST /rpc HTTP/1.1\nHost: d\nContent-Length: {frame.Length}", frame);
        Assert.Equal(
            $"HTTP/1.1 401 Unauthorized\r\n{RpcHeaders}Content-Length: 0\r\nConnection: close\r\nWWW-Authenticate: Digest qop=\"auth\", realm=\"RPC\", nonce=\"N\", algorithm=MD5\r\n\r\n",
            WithoutNonce(rpc));
        Assert.Equal(
            "HTTP/1.1 401 Unauthorized\r\nServer: Mongoose/6.18\r\nContent-Length: 0\r\nConnection: close\r\nWWW-Authenticate: Digest qop=\"auth\", realm=\"files\", nonce=\"N\", algorithm=MD5\r\n\r\n",
            WithoutNonce(_device.Exchange("GET / HTTP/1.1\nHost: d")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Second_request_on_a_kept_connection_goes_through_with_the_same_nonce(bool isSha256)
    {
        ProtectedDevice device = fixture.Of(isSha256);
        string nonce = device.NewNonce();
        using RawConnection connection = new(device.Demo.Port);
        for (int count = 1; count <= 3; count++)
        {
            connection.SendRequest($"HEAD /index.html HTTP/1.1\nHost: d\n{device.Authorization("joe", "files", "secret", nonce, "HEAD", "/index.html", count)}");
            Assert.StartsWith("HTTP/1.1 200 ", connection.ReadHead());
        }

        connection.SendRequest($"HEAD /index.html HTTP/1.1\nHost: d\n{device.Authorization("joe", "files", "secret", nonce, "HEAD", "/index.html", 3)}");
        Assert.Contains(", stale=true, ", connection.ReadHead());
    }

    [Theory]
    [InlineData("GET", "/index.html", "files")]
    [InlineData("GET", "/rpc/Sys.GetInfo", "RPC")]
    public void Wrong_password_and_unknown_user_get_the_same_bytes(string method, string path, string realm)
    {
        string nonce = _device.NewNonce();
        string wrong = _device.Exchange($"{method} {path} HTTP/1.1\nHost: d\n{_device.Authorization("joe", realm, "wrong", nonce, method, path)}");
        string unknown = _device.Exchange($"{method} {path} HTTP/1.1\nHost: d\n{_device.Authorization("nobody", realm, "wrong", nonce, method, path)}");

        Assert.StartsWith("HTTP/1.1 401 Unauthorized\r\n", wrong);
        Assert.Equal(WithoutNonce(wrong), WithoutNonce(unknown));
    }

    [Fact]
    public void Old_nonce_with_the_right_password_is_stale_and_wrong_realm_is_not()
    {
        string old = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 3600).ToString("x");
        string stale = _device.Exchange($"GET / HTTP/1.1\nHost: d\n{_device.Authorization("joe", "files", "secret", old, "GET", "/")}");
        Assert.Contains(", stale=true, algorithm=MD5\r\n", stale);
        string realm = _device.Exchange($"GET / HTTP/1.1\nHost: d\n{_device.Authorization("joe", "RPC", "secret", _device.NewNonce(), "GET", "/")}");
        Assert.StartsWith("HTTP/1.1 401 ", realm);
        Assert.DoesNotContain("stale", realm);
    }

    [Fact]
    public void Handshake_with_credentials_names_the_user_of_the_socket_once()
    {
        string header = _device.Authorization("joe", "RPC", "secret", _device.NewNonce(), "GET", "/rpc");
        Assert.Contains("\"result\":\"Hello\"", CallOverSocket(header));
        Assert.Contains("\"code\":401", CallOverSocket(header));
        Assert.Contains("\"code\":401", CallOverSocket("X: y"));
        Assert.Contains("\"code\":401", CallOverSocket(_device.Authorization("joe", "RPC", "wrong", _device.NewNonce(), "GET", "/rpc")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serial_line_asks_in_the_frame_and_takes_each_answer_once(bool isSha256)
    {
        ProtectedDevice device = fixture.Of(isSha256);
        using SerialPeer peer = new(device.Demo.SerialLink);
        peer.Send("{\"id\":7,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}\n");
        peer.Expect("\"algorithm\\\": \\\"" + (isSha256 ? "SHA-256" : "MD5") + "\\\"}\"}}\n");
        string message = FrameChallenge().Match(peer.Received).Groups[1].Value.Replace("\\\"", "\"");
        Assert.Matches("^\\{\"auth_type\": \"digest\", \"nonce\": [0-9]+, \"nc\": 1, \"realm\": \"RPC\", \"algorithm\": \"[A-Z0-9-]+\"\\}$", message);

        string auth = device.Auth("joe", "secret", message);
        peer.Send("{\"id\":8,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"},\"auth\":" + auth + "}\n");
        peer.Expect("\n{\"id\":8,\"src\":\"esp32_123456\",\"result\":\"Hello\"}\n");
        peer.Send("{\"id\":9,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"},\"auth\":" + auth + "}\n");
        peer.Expect("\n{\"id\":9,\"src\":\"esp32_123456\",\"error\":{\"code\":401,");
    }

    [Fact]
    public async Task Captured_header_is_worthless_after_a_restart()
    {
        using ProtectedDevice device = await ProtectedDevice.Boot(false);
        string header = device.Authorization("joe", "files", "secret", device.NewNonce(), "GET", "/");
        Assert.StartsWith("HTTP/1.1 200 ", device.Exchange($"GET / HTTP/1.1\nHost: d\nConnection: close\n{header}"));
        string reboot = device.Authorization("joe", "RPC", "secret", device.NewNonce(), "POST", "/rpc/Sys.Reboot");
        // Nonces have no more than seconds: the second boot must not be in the one in which they were given.
        const string Later = "{\"delay_ms\":2000}";
        Assert.StartsWith("HTTP/1.1 200 ", device.Exchange($"POST /rpc/Sys.Reboot HTTP/1.1\nHost: d\nContent-Length: {Later.Length}\n{reboot}", Later));
        device.Demo.WaitForLog("Init done", 2);

        Assert.StartsWith("HTTP/1.1 401 ", device.Exchange($"GET / HTTP/1.1\nHost: d\nConnection: close\n{header}"));
    }

    private string CallOverSocket(string header)
    {
        using RawConnection connection = new(_device.Demo.Port);
        connection.SendRequest($"GET /rpc HTTP/1.1\nHost: d\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n{header}");
        Assert.StartsWith("HTTP/1.1 101 ", connection.ReadHead());
        byte[] call = Encoding.ASCII.GetBytes("{\"id\":1,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}");
        connection.Stream.Write([0x81, (byte)(0x80 | call.Length), 0, 0, 0, 0, .. call]);
        byte[] head = connection.ReadBytes(2);
        int count = head[1] < 126 ? head[1] : connection.ReadBytes(2) is [byte high, byte low] ? (high << 8) | low : 0;
        return Encoding.ASCII.GetString(connection.ReadBytes(count));
    }

    private static string WithoutNonce(string answer) => Nonce().Replace(answer, "nonce=\"N\"");

    [GeneratedRegex("nonce=\"[0-9a-f]+\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("\"message\":\"(.*)\"}}\n")]
    private static partial Regex FrameChallenge();
}

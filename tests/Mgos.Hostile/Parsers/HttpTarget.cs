// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>Bytes into HTTP connections: requests, chunked bodies, uploads, calls; whole and in pieces, with clients that stop reading or vanish.</summary>
internal sealed class HttpTarget : ParserTarget
{
    private const int TimeoutMilliseconds = 100_000;

    private static readonly byte[][] s_tokens = Mutator.Bytes(
        "GET", "POST", "HEAD", "OPTIONS", "PUT", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "\r\n", "\n", "\r", "\r\n\r\n", ":", " ", "\t", "Content-Length: 0\r\n", "Content-Length: -1\r\n",
        "Content-Length: 4294967297\r\n", "Content-Length: 9223372036854775808\r\n", "Transfer-Encoding: chunked\r\n", "Connection: keep-alive\r\n", "Connection: close\r\n",
        "Expect: 100-continue\r\n", "Range: bytes=0-1\r\n", "Range: bytes=-5,3-,9999999999-\r\n", "If-None-Match: *\r\n", "Authorization: Digest username=\"a\", realm=\"b\", nonce=\"1\", uri=\"/\", qop=auth, nc=1, cnonce=\"x\", response=\"y\"\r\n",
        "Authorization: Digest ,,=\"\\\r\n", "Accept-Encoding: gzip;q=0\r\n", "Origin: null\r\n", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n",
        "Content-Type: multipart/form-data; boundary=b\r\n", "--b\r\n", "--b--\r\n", "Content-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\n", "/upload", "/rpc", "/rpc/FS.Get", "/../..", "%00", "%2e%2e",
        "?filename=\"a.txt\"", "ffffffff\r\n", "0\r\n\r\n", "5\r\nhello\r\n", ";x=y", "\0");

    private static readonly string[] s_more =
    [
        "POST /upload HTTP/1.1\r\nHost: d\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 88\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\n\r\ndata of the file\r\n--b--\r\n",
        "POST /rpc HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: 28\r\n\r\n{\"id\":1,\"method\":\"RPC.Ping\"}",
        "POST /rpc HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n17\r\n:1,\"method\":\"RPC.Ping\"}\r\n0\r\n\r\n",
        "GET /rpc/FS.Get?filename=\"a.txt\" HTTP/1.1\r\nHost: d\r\n\r\n",
        "GET /index.html HTTP/1.1\r\nHost: d\r\nRange: bytes=1-3\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: d\r\n\r\nGET /a.txt HTTP/1.1\r\nHost: d\r\n\r\nGET /no HTTP/1.1\r\nHost: d\r\n\r\n",
        "GET /later HTTP/1.1\r\nHost: d\r\n\r\n", "GET /fail HTTP/1.1\r\nHost: d\r\n\r\n", "POST /echo HTTP/1.1\r\nHost: d\r\nContent-Length: 5\r\n\r\nhello",
    ];

    private static readonly byte[] s_goodRequest = Encoding.ASCII.GetBytes("GET /index.html HTTP/1.1\r\nHost: d\r\n\r\n");
    private static readonly byte[] s_goodCall = Encoding.ASCII.GetBytes("POST /rpc HTTP/1.1\r\nHost: d\r\nContent-Length: 28\r\n\r\n{\"id\":7,\"method\":\"RPC.Ping\"}");

    private readonly byte[][] _seeds = [.. Corpus.Requests(), .. Mutator.Bytes(s_more)];
    private AttackedDevice _device = new();

    public override string Name => "http";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens => s_tokens;

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        input.Add(random.Pick(s_tokens));
        input.Add(" /");
        input.Add(random.Pick(s_tokens));
        input.Add(" HTTP/1.1\r\n");
        for (int i = random.OneIn(50) ? random.Next(100) : random.Next(6); i > 0; i--)
            input.Add(random.Pick(s_tokens));
        input.Add("\r\n");
        input.Add(random.Pick(_seeds));
        if (random.OneIn(3000))
            input.AddRepeated(random.Pick(s_tokens), 100_000);
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        MemoryPipe pipe = new(_device.Step);
        if (random.OneIn(8))
            pipe.Window = random.Next(300);
        _device.Server.AddConnection(pipe);
        FeedPieces(pipe, input, random);
        HostileFailure.Unless(pipe.OutputCount < 5 || pipe.Output.StartsWith("HTTP/"u8), "what is sent is no HTTP");
        End(pipe, random);
        HostileFailure.Unless(pipe.IsClosed && _device.Server.ConnectionCount == 0, "connection is left over");
    }

    public override void CheckHealth()
    {
        _device.Step();
        if (!_device.Restore())
            _device = new AttackedDevice();
        Expect(s_goodRequest, "\r\n\r\n<h1>hi</h1>"u8);
        Expect(s_goodCall, "\"channel_info\":\"192.168.4.2:51234\"}}\r\n"u8);
        _device.CheckCalls();
    }

    private static void FeedPieces(MemoryPipe pipe, byte[] input, HostileRandom random)
    {
        int limit = random.OneIn(2) ? input.Length : 1 + random.Next(200);
        for (int start = 0; start < input.Length && !pipe.IsClosed;)
        {
            int end = Math.Min(input.Length, start + 1 + random.Next(limit));
            pipe.Feed(input, start, end);
            start = end;
        }
    }

    private void End(MemoryPipe pipe, HostileRandom random)
    {
        switch (random.Next(3))
        {
            case 0: pipe.IsLost = true; break;
            case 1: pipe.IsPeerClosed = true; break;
            default: pipe.Window = int.MaxValue; break;
        }

        pipe.Run();
        for (int i = 0; i < 40 && !pipe.IsClosed; i++)
            PassTime(pipe);
    }

    private void PassTime(MemoryPipe pipe)
    {
        _device.Platform.FakeClock.Advance(TimeoutMilliseconds);
        _device.Step();
        pipe.IsPeerClosed = true;
        pipe.Run();
        _device.Step();
    }

    private void Expect(byte[] request, ReadOnlySpan<byte> end)
    {
        MemoryPipe pipe = new(_device.Step);
        _device.Server.AddConnection(pipe);
        pipe.Feed(request, 0, request.Length);
        HostileFailure.Unless(pipe.Output.StartsWith("HTTP/1.1 200 OK\r\n"u8) && pipe.Output.EndsWith(end), "wrong answer: " + Encoding.Latin1.GetString(pipe.Output));
        pipe.IsLost = true;
        pipe.Run();
        PassTime(pipe);
    }
}

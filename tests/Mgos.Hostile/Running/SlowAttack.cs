// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Hostile.Running;

/// <summary>Peers that take their time: a byte now and then, heads and bodies without end, answers that nobody reads.</summary>
internal sealed class SlowAttack(int port)
{
    private const int FullCount = 300;
    private const int ShortSeconds = 3;
    private const int FullSeconds = 75;
    private const int RoundMilliseconds = 250;
    private const int TinyWindowBytes = 2048;

    private static readonly byte[][] s_openings = Array.ConvertAll(
        new[]
        {
            "", "GET /big.bin HTTP/1.1\r\nHost: d\r\n\r\n", "POST /rpc HTTP/1.1\r\nHost: d\r\nContent-Length: 4000\r\n\r\n{", "POST /upload HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n",
            "GET /rpc HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n\u0001", "GET /big.bin HTTP/1.1\r\nHost: d\r\nX: ",
            "POST /upload HTTP/1.1\r\nHost: d\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disp",
        },
        Encoding.Latin1.GetBytes);

    internal string Run(long count)
    {
        TimeSpan duration = TimeSpan.FromSeconds(count < FullCount ? ShortSeconds : FullSeconds);
        Socket?[] peers = new Socket?[count];
        for (int i = 0; i < peers.Length; i++)
            peers[i] = Open(i);
        int dropped = 0;
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < duration; Thread.Sleep(RoundMilliseconds))
            dropped += Drip(peers);
        foreach (Socket? peer in peers)
            peer?.Dispose();
        return $"{count} slow peers for {duration.TotalSeconds:0} s, {dropped} of them dropped by the device";
    }

    private Socket? Open(int index)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = TinyWindowBytes };
        try
        {
            socket.Connect("127.0.0.1", port);
            socket.Send(s_openings[index % s_openings.Length]);
            if (index % 11 == 10)
                socket.Shutdown(SocketShutdown.Send);
            socket.Blocking = false;
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    // Each peer gets a byte on its way every few rounds, unless it is one that says nothing.
    private static int Drip(Socket?[] peers)
    {
        int dropped = 0;
        for (int i = 0; i < peers.Length; i++)
        {
            Socket? peer = peers[i];
            if (peer == null || i % 3 == 0 || i % 11 == 10)
                continue;
            peer.Send("x"u8, SocketFlags.None, out SocketError error);
            if (error is SocketError.Success or SocketError.WouldBlock)
                continue;
            peer.Dispose();
            peers[i] = null;
            dropped++;
        }

        return dropped;
    }
}

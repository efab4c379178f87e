// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Mgos.Hostile.Running;

/// <summary>Everything at once, as fast as it goes: pipelined HTTP, WebSockets with many calls on their way, serial line, datagrams.</summary>
internal sealed class FloodAttack(AttackedProcess device)
{
    private const int HttpClients = 3;
    private const int WebSocketClients = 2;
    private const int Window = 16;

    private static readonly byte[] s_frame = Encoding.ASCII.GetBytes("{\"id\":5,\"src\":\"flood\",\"method\":\"RPC.Ping\"}");
    private static readonly byte[] s_request = Encoding.ASCII.GetBytes("POST /rpc HTTP/1.1\r\nHost: d\r\nConnection: keep-alive\r\nContent-Length: " + s_frame.Length + "\r\n\r\n" + Encoding.ASCII.GetString(s_frame));

    private volatile bool _isStopping;
    private long _httpBytes;
    private long _webSocketAnswers;
    private long _serialBytes;
    private long _datagrams;

    internal string Run(long seconds)
    {
        List<Thread> threads = new();
        for (int i = 0; i < HttpClients; i++)
            threads.Add(new Thread(FloodHttp));
        for (int i = 0; i < WebSocketClients; i++)
            threads.Add(new Thread(FloodWebSocket));
        threads.Add(new Thread(FloodSerial));
        threads.Add(new Thread(FloodDatagrams));
        threads.ForEach(thread => thread.Start());
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        _isStopping = true;
        threads.ForEach(thread => thread.Join());
        return $"{seconds} s of flood: {_httpBytes / 1024} KB of HTTP answers, {_webSocketAnswers} WebSocket answers, {_serialBytes / 1024} KB on the serial line, {_datagrams} datagrams sent";
    }

    private void FloodHttp()
    {
        using Socket? socket = Attacker.Connect(device.Port);
        if (socket == null)
            return;
        byte[] requests = new byte[s_request.Length * Window];
        for (int i = 0; i < Window; i++)
            s_request.CopyTo(requests, i * s_request.Length);
        byte[] answer = new byte[64 * 1024];
        while (!_isStopping && Attacker.TrySend(socket, requests))
        {
            while (!_isStopping && socket.Poll(1000, SelectMode.SelectRead))
            {
                int count = Attacker.TryReceive(socket, answer);
                if (count <= 0)
                    return;
                Interlocked.Add(ref _httpBytes, count);
            }
        }
    }

    private void FloodWebSocket()
    {
        using ClientWebSocket socket = new();
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(10));
        try
        {
            socket.ConnectAsync(new Uri($"ws://127.0.0.1:{device.Port}/rpc"), limit.Token).GetAwaiter().GetResult();
            byte[] answer = new byte[4096];
            for (int waiting = 0; !_isStopping;)
            {
                for (; waiting < Window; waiting++)
                    socket.SendAsync(s_frame, WebSocketMessageType.Text, true, limit.Token).GetAwaiter().GetResult();
                waiting -= socket.ReceiveAsync(new ArraySegment<byte>(answer), limit.Token).GetAwaiter().GetResult().EndOfMessage ? 1 : 0;
                Interlocked.Increment(ref _webSocketAnswers);
            }
        }
        catch (WebSocketException)
        {
            // The device may throw a flooder out.
        }
    }

    // A stranger: his datagrams are calls, halves of calls and noise, and he reads no answer.
    private void FloodDatagrams()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect("127.0.0.1", device.Port);
        byte[] noise = new byte[1400];
        Array.Fill(noise, (byte)'{');
        for (int i = 0; !_isStopping; i++)
        {
            try
            {
                socket.Send(i % 3 == 0 ? s_frame : i % 3 == 1 ? s_frame.AsSpan(0, i % s_frame.Length) : noise);
                Interlocked.Increment(ref _datagrams);
            }
            catch (SocketException)
            {
                // What the system cannot take is lost.
            }
        }
    }

    private void FloodSerial()
    {
        SerialConnection serial = device.Serial;
        long before = serial.Received;
        byte[] line = [.. s_frame, (byte)'\n'];
        while (!_isStopping)
            serial.Send(line);
        _serialBytes = serial.Received - before;
    }
}

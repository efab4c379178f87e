// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Mgos.Host.Tests.Mqtt;

/// <summary>A broker that answers what it is told to answer, and remembers what it has received.</summary>
public sealed class ScriptedBroker : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<BrokerPacket> _received = [];
    private readonly List<Socket> _connections = [];
    private int _open;

    public ScriptedBroker()
    {
        _listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Code of CONNACK; -1 for no answer at all.</summary>
    public int ReturnCode { get; set; }

    /// <summary>True for packets that are not answered.</summary>
    public Predicate<BrokerPacket> IsIgnored { get; set; } = _ => false;

    public int Connections { get; private set; }

    /// <summary>Connections whose other end has not closed.</summary>
    public int OpenConnections => Volatile.Read(ref _open);

    public BrokerPacket[] Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    public BrokerPacket[] Published => [.. Received.Where(packet => packet.Type == 3)];

    public void WaitFor(Func<bool> condition, string what)
    {
        var deadline = DateTime.UtcNow + s_patience;
        while (!condition())
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException("Not seen: " + what + "; received: " + string.Join(", ", Received.AsEnumerable()));
            Thread.Sleep(1);
        }
    }

    public void WaitForPackets(int type, int count) => WaitFor(() => Received.Count(packet => packet.Type == type) >= count, count + " packets of type " + type);

    public void Send(params byte[] packet)
    {
        Socket last;
        lock (_connections)
            last = _connections[^1];
        last.Send(packet);
    }

    /// <summary>Breaks all connections.</summary>
    public void Cut()
    {
        lock (_connections)
        {
            _connections.ForEach(one => one.Close());
            _connections.Clear();
        }
    }

    public void Dispose()
    {
        _listener.Stop();
        Cut();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                lock (_connections)
                    _connections.Add(socket);
                Connections++;
                Interlocked.Increment(ref _open);
                new Thread(() => Serve(socket)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            using NetworkStream stream = new(socket);
            using BufferedStream buffered = new(stream);
            for (var packet = BrokerPacket.Read(buffered); packet != null; packet = BrokerPacket.Read(buffered))
            {
                lock (_received)
                    _received.Add(packet);
                var answer = IsIgnored(packet) ? [] : AnswerTo(packet);
                if (answer.Length > 0)
                    stream.Write(answer);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private byte[] AnswerTo(BrokerPacket packet) => packet.Type switch
    {
        1 when ReturnCode >= 0 => [0x20, 2, 0, (byte)ReturnCode],
        3 when packet.Qos == 1 => Answer(0x40, packet.Id),
        3 when packet.Qos == 2 => Answer(0x50, packet.Id),
        5 => Answer(0x62, packet.Id),
        6 => Answer(0x70, packet.Id),
        8 => [0x90, 3, (byte)(packet.Id >> 8), (byte)packet.Id, (byte)(packet.Body[^1] & 3)],
        10 => Answer(0xb0, packet.Id),
        12 => [0xd0, 0],
        _ => [],
    };

    private static byte[] Answer(int first, int id) => [(byte)first, 2, (byte)(id >> 8), (byte)id];
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Hostile.Running;

/// <summary>What all attacks on sockets need.</summary>
internal static class Attacker
{
    internal static Socket? Connect(int port)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = 20_000, ReceiveTimeout = 20_000 };
        try
        {
            socket.Connect("127.0.0.1", port);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>Sends all of it, or what the device takes before it closes.</summary>
    internal static bool TrySend(Socket socket, ReadOnlySpan<byte> data)
    {
        try
        {
            while (data.Length > 0)
                data = data[socket.Send(data)..];
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    internal static int TryReceive(Socket socket, byte[] buffer)
    {
        try
        {
            return socket.Receive(buffer);
        }
        catch (SocketException)
        {
            return -1;
        }
    }

    /// <summary>Closes with a reset.</summary>
    internal static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;

namespace Mgos.Net;

// .NET: sockets are switched to non-blocking.
internal static partial class SocketOperations
{
    // .NET sets SO_REUSEADDR by itself where it means "in spite of TIME_WAIT"; asking for it would allow two servers on one port.
    internal static void PrepareListener(Socket socket) => socket.Blocking = false;

    internal static void PrepareDatagrams(Socket socket) => socket.Blocking = false;

    internal static int PortOf(Socket socket, int port) => ((System.Net.IPEndPoint)socket.LocalEndPoint).Port;

    internal static void PrepareConnection(Socket socket)
    {
        socket.Blocking = false;
        socket.NoDelay = true;
    }

    internal static bool HasPeerClosed(Socket socket) => OperatingSystem.IsLinux() ? LinuxCalls.HasHungUp((int)socket.Handle) : IsBroken(socket);

    internal static int Receive(Socket socket, byte[] buffer, int offset, int count) =>
        OperatingSystem.IsLinux() ? LinuxSockets.Receive(socket, buffer, offset, count) : ReceiveAnywhere(socket, buffer, offset, count);

    internal static int Send(Socket socket, byte[] data, int offset, int count) =>
        OperatingSystem.IsLinux() ? LinuxSockets.Send(socket, data, offset, count) : SendAnywhere(socket, data, offset, count);

    private static int ReceiveAnywhere(Socket socket, byte[] buffer, int offset, int count)
    {
        SocketError error;
        int received = socket.Receive(buffer, offset, count, SocketFlags.None, out error);
        if (error == SocketError.WouldBlock)
            return 0;
        return error == SocketError.Success && received > 0 ? received : -1;
    }

    private static int SendAnywhere(Socket socket, byte[] data, int offset, int count)
    {
        SocketError error;
        int sent = socket.Send(data, offset, count, SocketFlags.None, out error);
        if (error == SocketError.WouldBlock)
            return 0;
        return error == SocketError.Success ? sent : -1;
    }

    internal static bool CloseSending(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Mgos.Net;

// nanoCLR: there is no non-blocking mode, so the socket is asked before.
internal static partial class SocketOperations
{
    // A socket that is ready to be written has room for more than two segments: one of them never blocks.
    private const int MaxSendBytes = 1440;
    private const int SendTimeoutMilliseconds = 1000;

    internal static void PrepareListener(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);

    // Receiving waits until there is something, so it is only called then.
    internal static void PrepareDatagrams(Socket socket) => socket.SendTimeout = SendTimeoutMilliseconds;

    internal static int PortOf(Socket socket, int port) => port != 0 ? port : ((IPEndPoint)socket.LocalEndPoint).Port;

    internal static void PrepareConnection(Socket socket)
    {
        socket.SendTimeout = SendTimeoutMilliseconds;
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
    }

    internal static bool HasPeerClosed(Socket socket) => IsBroken(socket);

    internal static int Receive(Socket socket, byte[] buffer, int offset, int count)
    {
        try
        {
            if (!socket.Poll(0, SelectMode.SelectRead))
                return 0;
            int available = socket.Available;
            if (available == 0)
                return -1;
            return socket.Receive(buffer, offset, available < count ? available : count, SocketFlags.None);
        }
        catch (SocketException)
        {
            return -1;
        }
    }

    internal static int Send(Socket socket, byte[] data, int offset, int count)
    {
        try
        {
            if (!socket.Poll(0, SelectMode.SelectWrite))
                return 0;
            return socket.Send(data, offset, count < MaxSendBytes ? count : MaxSendBytes, SocketFlags.None);
        }
        catch (SocketException)
        {
            return -1;
        }
    }

    /// <returns>False: there is no half-close.</returns>
    internal static bool CloseSending(Socket socket) => false;
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>Socket calls that never block; errors come as values. What differs between the platforms stands in Host/ and Nano/.</summary>
internal static partial class SocketOperations
{
    internal static string PeerAddressOf(Socket socket)
    {
        try
        {
            return socket.RemoteEndPoint.ToString();
        }
        catch (SocketException)
        {
            return "";
        }
    }

    internal static string LocalAddressOf(Socket socket)
    {
        try
        {
            return socket.LocalEndPoint.ToString();
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>Tells whether a client waits to be accepted.</summary>
    internal static bool HasWaiting(Socket listener)
    {
        try
        {
            return listener.Poll(0, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsBroken(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectError);
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <returns>Null if the client has gone.</returns>
    internal static Socket Accept(Socket listener)
    {
        try
        {
            Socket socket = listener.Accept();
            PrepareConnection(socket);
            return socket;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using System.Threading;

namespace Mgos.Net;

/// <summary>Waits by asking one socket after the other; the pauses grow while nothing happens.</summary>
internal sealed class SocketPoller : ISocketPoller
{
    private const int ShortPauseMilliseconds = 1;
    private const int LongPauseMilliseconds = 20;
    private const int ShortPauses = 50;

    private int _pauses;
    private bool _isWoken;

    public void Wait(Socket[] sockets, byte[] interest, byte[] found)
    {
        while (!_isWoken && !Ask(sockets, interest, found))
        {
            Thread.Sleep(_pauses < ShortPauses ? ShortPauseMilliseconds : LongPauseMilliseconds);
            _pauses++;
        }

        _isWoken = false;
        _pauses = 0;
    }

    public void Wake() => _isWoken = true;

    public void Close()
    {
    }

    private static bool Ask(Socket[] sockets, byte[] interest, byte[] found)
    {
        bool hasFound = false;
        for (int i = 0; i < sockets.Length; i++)
        {
            if (sockets[i] == null || interest[i] == SocketInterest.None)
                continue;
            found[i] = Ask(sockets[i], interest[i]);
            hasFound |= found[i] != SocketInterest.None;
        }

        return hasFound;
    }

    private static byte Ask(Socket socket, byte interest)
    {
        try
        {
            byte found = SocketInterest.None;
            if ((interest & SocketInterest.Read) != 0 && socket.Poll(0, SelectMode.SelectRead))
                found |= SocketInterest.Read;
            if ((interest & SocketInterest.Write) != 0 && socket.Poll(0, SelectMode.SelectWrite))
                found |= SocketInterest.Write;
            return found;
        }
        catch (Exception)
        {
            // Whoever uses the broken socket finds out when it is used.
            return interest;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Mgos.Net;

/// <summary>Linux: receives and sends without the bookkeeping that .NET does for sockets of several threads.</summary>
internal static class LinuxSockets
{
    private const int Flags = LinuxCalls.NoSignal | LinuxCalls.DoNotWait;

    /// <returns>Number of bytes; 0 if there are none now; -1 at the end.</returns>
    internal static int Receive(Socket socket, byte[] buffer, int offset, int count)
    {
        int received = (int)LinuxCalls.recv((int)socket.Handle, ref buffer[offset], count, Flags);
        if (received > 0)
            return received;
        return received < 0 && MayTryAgain() ? 0 : -1;
    }

    /// <returns>Number of bytes; 0 if none can be sent now; -1 if the connection is lost.</returns>
    internal static int Send(Socket socket, byte[] data, int offset, int count)
    {
        if (count == 0)
            return 0;
        int sent = (int)LinuxCalls.send((int)socket.Handle, ref data[offset], count, Flags);
        return sent >= 0 ? sent : MayTryAgain() ? 0 : -1;
    }

    private static bool MayTryAgain()
    {
        int error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.TryAgain || error == LinuxCalls.Interrupted;
    }
}

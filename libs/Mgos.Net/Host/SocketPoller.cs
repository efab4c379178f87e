// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>Waits with select; sleeps until something happens. A datagram to itself ends the wait.</summary>
internal sealed class SocketPoller : ISocketPoller
{
    private const int Forever = -1;

    private readonly Socket _wake = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly ArrayList _readers = new ArrayList();
    private readonly ArrayList _writers = new ArrayList();
    private readonly ArrayList _failed = new ArrayList();
    private readonly byte[] _signal = new byte[1];
    private readonly byte[] _drain = new byte[16];

    internal SocketPoller()
    {
        _wake.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        // Connected to itself it takes datagrams of nobody else.
        _wake.Connect(_wake.LocalEndPoint);
        _wake.Blocking = false;
    }

    public void Wait(Socket[] sockets, byte[] interest, byte[] found)
    {
        Fill(sockets, interest);
        try
        {
            Socket.Select(_readers, _writers, _failed, Forever);
        }
        catch (Exception e) when (e is SocketException || e is ObjectDisposedException)
        {
            // Whoever uses the broken socket finds out when it is used.
            Array.Copy(interest, found, interest.Length);
            return;
        }

        Mark(_readers, SocketInterest.Read, sockets, found);
        Mark(_writers, SocketInterest.Write, sockets, found);
        Mark(_failed, SocketInterest.Read, sockets, found);
        if (_readers.Count > 0 && _readers[_readers.Count - 1] == _wake)
            Drain();
    }

    public void Wake()
    {
        SocketError error;
        _wake.Send(_signal, 0, _signal.Length, SocketFlags.None, out error);
    }

    public void Close() => _wake.Close();

    private void Fill(Socket[] sockets, byte[] interest)
    {
        _readers.Clear();
        _writers.Clear();
        _failed.Clear();
        for (int i = 0; i < sockets.Length; i++)
        {
            if (sockets[i] == null || interest[i] == SocketInterest.None)
                continue;
            if ((interest[i] & SocketInterest.Read) != 0)
                _readers.Add(sockets[i]);
            if ((interest[i] & SocketInterest.Write) != 0)
                _writers.Add(sockets[i]);
            _failed.Add(sockets[i]);
        }

        _readers.Add(_wake);
    }

    // Select leaves the ready sockets in the list, in the order in which they were put in.
    private static void Mark(ArrayList ready, byte bit, Socket[] sockets, byte[] found)
    {
        int next = 0;
        for (int i = 0; i < sockets.Length && next < ready.Count; i++)
        {
            if (sockets[i] == null || sockets[i] != ready[next])
                continue;
            found[i] |= bit;
            next++;
        }
    }

    private void Drain()
    {
        SocketError error;
        do
        {
            _wake.Receive(_drain, 0, _drain.Length, SocketFlags.None, out error);
        }
        while (error == SocketError.Success);
    }
}

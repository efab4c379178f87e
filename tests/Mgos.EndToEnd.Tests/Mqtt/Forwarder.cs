// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>Connects whoever comes with a port of this machine; can stop carrying bytes without closing.</summary>
internal sealed class Forwarder : IDisposable
{
    private readonly TcpListener _listener;
    private readonly int _port;
    private readonly ManualResetEventSlim _isOpen = new(true);

    public Forwarder(TcpListener listener, int port)
    {
        _listener = listener;
        _port = port;
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Stall() => _isOpen.Reset();

    public void GoOn() => _isOpen.Set();

    public void Dispose()
    {
        _listener.Stop();
        _isOpen.Set();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient from = _listener.AcceptTcpClient();
                _isOpen.Wait();
                TcpClient to = new("127.0.0.1", _port);
                new Thread(() => Carry(from, to)) { IsBackground = true }.Start();
                new Thread(() => Carry(to, from)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // The end.
        }
    }

    private void Carry(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[8192];
        try
        {
            for (int count = from.GetStream().Read(buffer); count > 0; count = from.GetStream().Read(buffer))
            {
                _isOpen.Wait();
                to.GetStream().Write(buffer, 0, count);
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // One end has closed.
        }

        from.Close();
        to.Close();
    }
}

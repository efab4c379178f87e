// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Mgos.TestKit.Cloud.Host;

/// <summary>A way to a broker that can be cut: then connections end, and new ones too.</summary>
public sealed class CutProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _open = [];
    private readonly int _target;
    private bool _isCut;

    public CutProxy(int target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAll();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool IsCut
    {
        set
        {
            lock (_open)
            {
                _isCut = value;
                if (value)
                    CloseAll();
            }
        }
    }

    public void Dispose()
    {
        _listener.Stop();
        IsCut = true;
    }

    private async Task AcceptAll()
    {
        try
        {
            while (true)
                Begin(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private void Begin(TcpClient device)
    {
        lock (_open)
        {
            if (_isCut)
            {
                device.Dispose();
                return;
            }

            TcpClient broker = new("127.0.0.1", _target) { NoDelay = true };
            device.NoDelay = true;
            _open.Add(device);
            _open.Add(broker);
            _ = Pump(device, broker);
            _ = Pump(broker, device);
        }
    }

    private static async Task Pump(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is System.IO.IOException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // The other end has gone.
        }

        from.Dispose();
        to.Dispose();
    }

    private void CloseAll()
    {
        foreach (TcpClient client in _open)
            client.Dispose();
        _open.Clear();
    }
}

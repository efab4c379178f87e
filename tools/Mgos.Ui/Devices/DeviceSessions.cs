// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client;

namespace Mgos.Ui.Devices;

/// <summary>The lines that are open, one a device; with the last page of a device its line is closed.</summary>
internal sealed class DeviceSessions(DeviceClientOptions options) : IAsyncDisposable
{
    private readonly Dictionary<string, (DeviceSession Session, int Pages)> _open = [];

    /// <summary>Gives the line of a device to one more page.</summary>
    internal DeviceSession Rent(string port)
    {
        lock (_open)
        {
            (DeviceSession session, int pages) = _open.TryGetValue(port, out (DeviceSession, int) entry) ? entry : (new DeviceSession(port, options), 0);
            _open[port] = (session, pages + 1);
            return session;
        }
    }

    /// <summary>A page is gone.</summary>
    internal async Task ReturnAsync(string port)
    {
        DeviceSession? last = null;
        lock (_open)
        {
            if (!_open.TryGetValue(port, out (DeviceSession Session, int Pages) entry))
                return;
            _open[port] = (entry.Session, entry.Pages - 1);
            if (entry.Pages == 1 && _open.Remove(port))
                last = entry.Session;
        }

        if (last != null)
            await last.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        DeviceSession[] sessions;
        lock (_open)
        {
            sessions = [.. _open.Values.Select(entry => entry.Session)];
            _open.Clear();
        }

        foreach (DeviceSession session in sessions)
            await session.DisposeAsync();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Net;

/// <summary>The part of a device that holds its watcher.</summary>
internal sealed class DeviceSockets : IDisposable
{
    internal DeviceSockets(SocketWatcher watcher)
    {
        Watcher = watcher;
    }

    internal SocketWatcher Watcher { get; }

    public void Dispose() => Watcher.Stop();
}

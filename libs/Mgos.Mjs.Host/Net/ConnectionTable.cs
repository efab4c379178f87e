// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>The connections of scripts, and how many there may be.</summary>
internal sealed class ConnectionTable
{
    private readonly ArrayList _connections = new ArrayList();
    private readonly ArrayList _waiting = new ArrayList();

    internal ConnectionTable(MjsEngine engine, Device device)
    {
        Engine = engine;
        Device = device;
    }

    internal MjsEngine Engine { get; }

    internal Device Device { get; }

    internal bool IsFull => _connections.Count >= MjsHostConstants.MaxConnections;

    /// <returns>False if there are too many.</returns>
    internal bool TryAdd(ScriptConnection connection)
    {
        if (IsFull)
        {
            Device.Log.Error(nameof(MjsHost), "too many connections of scripts (max " + MjsHostConstants.MaxConnections.ToString() + ")");
            return false;
        }

        _connections.Add(connection);
        return true;
    }

    internal void Remove(ScriptConnection connection)
    {
        _connections.Remove(connection);
        while (_waiting.Count > 0 && !IsFull)
        {
            TcpScriptListener listener = (TcpScriptListener)_waiting[0];
            _waiting.RemoveAt(0);
            listener.Resume();
        }
    }

    /// <summary>Has a listener go on when there is room.</summary>
    internal void Await(TcpScriptListener listener)
    {
        if (!_waiting.Contains(listener))
            _waiting.Add(listener);
    }

    /// <summary>Runs something soon, but not now.</summary>
    internal void Later(LoopCallback callback)
    {
        if (!Device.Loop.Post(callback))
            callback();
    }
}

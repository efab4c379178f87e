// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The open connections of a server.</summary>
internal sealed class ConnectionTable
{
    private readonly HttpConnection[] _connections = new HttpConnection[HttpPlatform.MaxConnections];

    internal int Count { get; private set; }

    internal bool IsFull => Count == _connections.Length;

    /// <summary>Takes a connection in.</summary>
    /// <returns>False if there is no room.</returns>
    internal bool Add(HttpConnection connection)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                continue;
            _connections[i] = connection;
            Count++;
            return true;
        }

        return false;
    }

    /// <summary>Forgets a connection.</summary>
    /// <returns>False if it was not there.</returns>
    internal bool Remove(HttpConnection connection)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != connection)
                continue;
            _connections[i] = null;
            Count--;
            return true;
        }

        return false;
    }

    /// <summary>Finds the idle connection that was not used for longest.</summary>
    /// <returns>Null if none is idle.</returns>
    internal HttpConnection FindIdle()
    {
        HttpConnection found = null;
        for (int i = 0; i < _connections.Length; i++)
        {
            HttpConnection connection = _connections[i];
            if (connection != null && connection.IsIdle && (found == null || connection.LastUse < found.LastUse))
                found = connection;
        }

        return found;
    }

    internal void CheckTime(long now)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                _connections[i].CheckTime(now);
        }
    }

    /// <summary>Closes all connections because the device ends.</summary>
    internal void GoAway()
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] != null)
                _connections[i].GoAway();
        }
    }
}

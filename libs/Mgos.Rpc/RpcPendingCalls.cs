// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Rpc;

/// <summary>The calls of this device that wait for an answer, oldest first. Pure.</summary>
internal sealed class RpcPendingCalls
{
    private const int NotFound = -1;

    private readonly int _limit;
    private uint[] _ids;
    private RpcResultHandler[] _handlers;

    internal RpcPendingCalls(int limit)
    {
        _limit = limit < 1 ? 1 : limit;
        int size = _limit < RpcConstants.FirstCalls ? _limit : RpcConstants.FirstCalls;
        _ids = new uint[size];
        _handlers = new RpcResultHandler[size];
    }

    internal int Count { get; private set; }

    internal bool IsFull => Count == _limit;

    internal void Add(uint id, RpcResultHandler handler)
    {
        if (Count == _ids.Length)
            Grow();
        _ids[Count] = id;
        _handlers[Count] = handler;
        Count++;
    }

    internal bool Contains(uint id) => IndexOf(id) != NotFound;

    /// <summary>Takes a call out; null if it is not waiting.</summary>
    internal RpcResultHandler Take(uint id)
    {
        int index = IndexOf(id);
        return index == NotFound ? null : TakeAt(index);
    }

    internal RpcResultHandler TakeOldest() => TakeAt(0);

    private RpcResultHandler TakeAt(int index)
    {
        RpcResultHandler handler = _handlers[index];
        int following = --Count - index;
        Array.Copy(_ids, index + 1, _ids, index, following);
        Array.Copy(_handlers, index + 1, _handlers, index, following);
        _handlers[Count] = null;
        return handler;
    }

    private int IndexOf(uint id)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_ids[i] == id)
                return i;
        }

        return NotFound;
    }

    private void Grow()
    {
        int size = Count * 2 < _limit ? Count * 2 : _limit;
        uint[] ids = new uint[size];
        RpcResultHandler[] handlers = new RpcResultHandler[size];
        Array.Copy(_ids, ids, Count);
        Array.Copy(_handlers, handlers, Count);
        _ids = ids;
        _handlers = handlers;
    }
}

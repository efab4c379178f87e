// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Threading;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>Hands what the threads of the client see to the loop, in order; a thread that is too fast waits.</summary>
internal sealed class MqttInbox
{
    private readonly Device _device;
    private readonly LoopCallback _drain;
    private readonly AutoResetEvent _room = new AutoResetEvent(false);
    private readonly object _lock = new object();
    private ArrayList _items = new ArrayList();
    private int _bytes;

    internal MqttInbox(Device device, LoopCallback drain)
    {
        _device = device;
        _drain = drain;
    }

    /// <summary>Adds an item. Thread: any but the loop.</summary>
    internal void Add(MqttInboxItem item)
    {
        bool isFirst = false;
        while (!TryAdd(item, ref isFirst))
        {
            if (_device.IsStopping || item.Peer.IsEnded)
                return;
            _room.WaitOne(MqttConstants.TellRetryMilliseconds, false);
        }

        while (isFirst && !_device.IsStopping && !_device.Loop.Post(_drain))
            Thread.Sleep(MqttConstants.TellRetryMilliseconds);
    }

    /// <summary>Takes all items, in order. Thread: loop.</summary>
    internal ArrayList TakeAll()
    {
        ArrayList items;
        lock (_lock)
        {
            items = _items;
            _items = new ArrayList();
            _bytes = 0;
        }

        _room.Set();
        return items;
    }

    // An item that is larger than the limit goes alone.
    private bool TryAdd(MqttInboxItem item, ref bool isFirst)
    {
        lock (_lock)
        {
            if (_bytes > 0 && _bytes + item.Bytes > MqttPlatform.MaxInboxBytes)
                return false;
            isFirst = _items.Count == 0;
            _items.Add(item);
            _bytes += item.Bytes;
            return true;
        }
    }
}

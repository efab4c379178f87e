// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mqtt;

/// <summary>Messages of QoS 1 and 2 in the order they were published, until the broker has acknowledged them.</summary>
/// <remarks>Mirrors the queue of the original: when it is full the oldest goes. Pure. Cost: on a board about 140 bytes an entry, topic and payload on top.</remarks>
internal sealed class MqttOutbox
{
    private readonly ArrayList _entries = new ArrayList();
    private int _lastId;

    internal int Count => _entries.Count;

    /// <summary>Payload bytes.</summary>
    internal int Bytes { get; private set; }

    /// <summary>Gives an id that no entry has, 1 to 65535.</summary>
    internal int NextId()
    {
        // Ids go up in the order of the entries, so that only the oldest can be in the way.
        do
            _lastId = _lastId == MqttConstants.MaxPacketId ? 1 : _lastId + 1;
        while (_entries.Count > 0 && At(0).Id == _lastId);
        return _lastId;
    }

    /// <summary>Adds an entry; returns how many of the oldest had to go.</summary>
    internal int Add(MqttOutboxEntry entry, int max)
    {
        int dropped = 0;
        for (; _entries.Count >= max; dropped++)
            RemoveAt(0);
        _entries.Add(entry);
        Bytes += entry.Payload.Length;
        return dropped;
    }

    /// <summary>The oldest that has not been passed on, or null.</summary>
    internal MqttOutboxEntry FirstWaiting()
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (At(i).TransportId == 0)
                return At(i);
        }

        return null;
    }

    /// <summary>Takes out the entry that the transport reports; null if there is none.</summary>
    internal MqttOutboxEntry Take(int transportId)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            MqttOutboxEntry entry = At(i);
            if (entry.TransportId != transportId)
                continue;
            RemoveAt(i);
            return entry;
        }

        return null;
    }

    /// <summary>Has every entry wait again.</summary>
    internal void TakeBack()
    {
        for (int i = 0; i < _entries.Count; i++)
            At(i).TransportId = 0;
    }

    private MqttOutboxEntry At(int index) => (MqttOutboxEntry)_entries[index];

    private void RemoveAt(int index)
    {
        Bytes -= At(index).Payload.Length;
        _entries.RemoveAt(index);
    }
}

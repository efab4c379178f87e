// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Net.Tests;

/// <summary>A connection whose peer has sent some bytes and then closed.</summary>
internal sealed class OneWayTransport(byte[] bytes) : IByteTransport
{
    private int _position;

    public byte[] Sent { get; private set; } = [];

    public string PeerAddress => "";

    public bool HasPeerClosed => true;

    public ITransportOwner Owner { get; set; }

    public int Receive(byte[] buffer, int offset, int count)
    {
        if (bytes.Length == 0)
            return 0;
        int taken = Math.Min(count, bytes.Length - _position);
        Array.Copy(bytes, _position, buffer, offset, taken);
        _position += taken;
        return taken == 0 ? -1 : taken;
    }

    public int Send(byte[] data, int offset, int count)
    {
        Sent = [.. Sent, .. data[offset..(offset + count)]];
        return count;
    }

    public void Arm(bool forReading, bool forWriting)
    {
    }

    public bool CloseSending() => true;

    public void Close()
    {
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Rpc;

/// <summary>Frames that wait for a channel, oldest first; what is too much pushes out the oldest. Pure.</summary>
internal sealed class RpcFrameQueue
{
    private readonly int _limit;
    private readonly ArrayList _frames = new ArrayList();
    private readonly ArrayList _channels = new ArrayList();
    private readonly ArrayList _destinations = new ArrayList();
    private int _bytes;

    internal RpcFrameQueue(int limit)
    {
        _limit = limit;
    }

    internal int Count => _frames.Count;

    /// <summary>Number of frames that were pushed out since the queue was made.</summary>
    internal int DroppedCount { get; private set; }

    /// <summary>Puts a copy of a frame at the end; false if nothing may wait.</summary>
    internal bool Add(RpcChannel channel, string destination, byte[] frame, int count)
    {
        if (_limit <= 0 || count > RpcConstants.MaxQueuedBytes)
            return false;
        while (_frames.Count >= _limit || _bytes + count > RpcConstants.MaxQueuedBytes)
        {
            RemoveAt(0);
            DroppedCount++;
        }

        byte[] copy = new byte[count];
        Array.Copy(frame, copy, count);
        _frames.Add(copy);
        _channels.Add(channel);
        _destinations.Add(destination);
        _bytes += count;
        return true;
    }

    /// <summary>Puts back a frame that was taken out; behind the end it becomes the last.</summary>
    internal void Insert(int index, RpcChannel channel, string destination, byte[] frame)
    {
        if (index > _frames.Count)
            index = _frames.Count;
        _frames.Insert(index, frame);
        _channels.Insert(index, channel);
        _destinations.Insert(index, destination);
        _bytes += frame.Length;
    }

    internal byte[] FrameAt(int index) => (byte[])_frames[index];

    /// <summary>The channel the frame is bound to; null if it is routed when its turn comes.</summary>
    internal RpcChannel ChannelAt(int index) => (RpcChannel)_channels[index];

    internal string DestinationAt(int index) => (string)_destinations[index];

    internal void RemoveAt(int index)
    {
        _bytes -= FrameAt(index).Length;
        _frames.RemoveAt(index);
        _channels.RemoveAt(index);
        _destinations.RemoveAt(index);
    }

    internal void RemoveFramesOf(RpcChannel channel)
    {
        for (int i = _frames.Count - 1; i >= 0; i--)
        {
            if (_channels[i] == channel)
                RemoveAt(i);
        }
    }
}

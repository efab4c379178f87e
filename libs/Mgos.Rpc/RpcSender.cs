// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>Brings frames to channels: at once, or through the queue when the channel is away or busy.</summary>
internal sealed class RpcSender
{
    private readonly Device _device;
    private readonly RpcOptions _options;
    private readonly RpcFrameQueue _queue;
    private bool _isWalking;
    private bool _isWalkWanted;

    internal RpcSender(Device device, RpcOptions options)
    {
        _device = device;
        _options = options;
        _queue = new RpcFrameQueue(options.MaxQueueLength);
        Channels = new RpcChannelTable(device);
        Observers = new RpcObservers(device);
    }

    internal RpcChannelTable Channels { get; }

    internal RpcObservers Observers { get; }

    internal int QueuedCount => _queue.Count;

    internal void Add(RpcChannel channel)
    {
        channel.LastActiveMicroseconds = _device.Clock.UptimeMicroseconds;
        Channels.Add(channel);
        int limit = _options.MaxNonPersistentChannels;
        bool isTooMany = limit > 0 && !channel.IsPersistent && Channels.CountNonPersistent() > limit;
        if (isTooMany)
            CloseMostSilent(channel);
    }

    /// <summary>Forgets a channel and what waits for it.</summary>
    /// <returns>False if there is no such channel.</returns>
    internal bool Forget(RpcChannel channel)
    {
        bool isThere = Channels.Remove(channel);
        if (isThere)
            _queue.RemoveFramesOf(channel);
        return isThere;
    }

    /// <summary>The channel that leads to a destination: by name, by a factory if it is a URI, or the default; null if there is none.</summary>
    internal RpcChannel Route(string destination)
    {
        RpcChannel channel = destination.Length == 0 ? null : Channels.Find(destination);
        if (channel != null)
            return channel;
        if (!RpcUri.IsUri(destination))
            return Channels.Find(RpcConstants.DefaultDestination);
        channel = Channels.CountToUris() < RpcConstants.MaxUriChannels ? Channels.Create(destination) : null;
        if (channel == null)
            return null;
        Add(channel);
        Channels.Connect(channel);
        return Channels.Contains(channel) ? channel : null;
    }

    /// <summary>Sends a frame, or has it wait. Without a channel the destination decides.</summary>
    /// <returns>False if it was dropped.</returns>
    internal bool Dispatch(RpcChannel channel, string destination, byte[] frame, int count, bool mayWait)
    {
        RpcChannel target = channel ?? Route(destination);
        Observers.OnDispatchFrame(target, frame, count);
        if (target != null && TrySend(target, frame, count))
            return true;
        bool mayFindRoute = target == null ? !RpcUri.IsUri(destination) : Channels.Contains(target);
        if (mayWait && mayFindRoute && _queue.Add(target, destination, frame, count))
            return true;
        _device.Log.Error(nameof(RpcSender), "DROPPED FRAME (" + count.ToString() + ") to " + (target == null ? destination : RpcChannelTable.Describe(target)));
        return false;
    }

    /// <summary>Sends a frame if the channel takes it now; it neither waits nor is its loss logged.</summary>
    internal bool TryDispatch(RpcChannel channel, byte[] frame, int count)
    {
        Observers.OnDispatchFrame(channel, frame, count);
        return TrySend(channel, frame, count);
    }

    /// <summary>Sends what waits and can go now.</summary>
    internal void WalkQueue()
    {
        // A channel may report in the middle of Send that the frame has gone: note it and walk once more.
        _isWalkWanted = true;
        if (_isWalking)
            return;
        _isWalking = true;
        while (_isWalkWanted)
        {
            _isWalkWanted = false;
            SendWaiting();
        }

        _isWalking = false;
    }

    private void SendWaiting()
    {
        int i = 0;
        while (i < _queue.Count)
        {
            byte[] frame = _queue.FrameAt(i);
            RpcChannel bound = _queue.ChannelAt(i);
            RpcChannel channel = bound ?? Route(_queue.DestinationAt(i));
            if (channel == null || !channel.IsOpen || channel.IsBusy)
            {
                i++;
                continue;
            }

            string destination = _queue.DestinationAt(i);
            _queue.RemoveAt(i);
            if (!TrySend(channel, frame, frame.Length) && (bound == null || Channels.Contains(bound)))
                _queue.Insert(i++, bound, destination, frame);
        }
    }

    private bool TrySend(RpcChannel channel, byte[] frame, int count)
    {
        if (!channel.IsOpen || channel.IsBusy)
            return false;
        channel.IsBusy = true;
        try
        {
            if (channel.Send(frame, 0, count))
                return true;
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(RpcSender), RpcChannelTable.Describe(channel) + " failed to send: " + e.Message);
        }

        channel.IsBusy = false;
        return false;
    }

    private void CloseMostSilent(RpcChannel except)
    {
        RpcChannel silent = Channels.FindMostSilent(except);
        if (silent == null)
            return;
        _device.Log.Info(nameof(RpcSender), "Too many channels, closing " + RpcChannelTable.Describe(silent));
        Channels.Close(silent);
        if (!silent.IsOpen)
            Forget(silent);
    }
}

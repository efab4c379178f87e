// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Rpc;

/// <content>Channels: added and removed by who owns them, and what they tell.</content>
public sealed partial class RpcRouter
{
    /// <summary>Adds a channel. It is connected when the device gets an address, or by its owner.</summary>
    /// <param name="channel">A channel that is not open.</param>
    /// <remarks>Too many channels of passing peers close the one that has been silent longest.</remarks>
    public void AddChannel(RpcChannel channel)
    {
        if (channel == null)
            throw new ArgumentNullException(nameof(channel));
        _sender.Add(channel);
    }

    /// <summary>Closes a channel and forgets it, with what waits for it.</summary>
    /// <param name="channel">A channel that was added; others are ignored.</param>
    /// <remarks>It is closed even if it is not open, so that it does not connect any more.</remarks>
    public void RemoveChannel(RpcChannel channel)
    {
        if (_sender.Forget(channel))
            _sender.Channels.Close(channel);
    }

    /// <summary>Connects all channels; those that are up already do nothing.</summary>
    /// <remarks>Mirrors <c>mg_rpc_connect</c>. Happens by itself after the boot and when the device gets an address.</remarks>
    public void Connect() => _sender.Channels.ConnectAll(true);

    /// <summary>Closes all channels; those that are persistent stay until <see cref="Connect"/>.</summary>
    /// <remarks>Mirrors <c>mg_rpc_disconnect</c>.</remarks>
    public void Disconnect() => _sender.Channels.CloseAll();

    /// <summary>Has somebody see channels come and go, and frames leave.</summary>
    /// <param name="observer">The observer; called after those that were added before.</param>
    /// <remarks>Mirrors <c>mg_rpc_add_observer</c>.</remarks>
    public void AddObserver(IRpcObserver observer)
    {
        if (observer == null)
            throw new ArgumentNullException(nameof(observer));
        _sender.Observers.Add(observer);
    }

    /// <summary>Takes an observer out.</summary>
    /// <param name="observer">One that was added; others are ignored.</param>
    /// <remarks>Mirrors <c>mg_rpc_remove_observer</c>.</remarks>
    public void RemoveObserver(IRpcObserver observer) => _sender.Observers.Remove(observer);

    /// <summary>Gives the channels.</summary>
    /// <returns>A new array, oldest first.</returns>
    /// <remarks>Mirrors <c>mg_rpc_get_channel_info</c>.</remarks>
    public RpcChannel[] GetChannels() => _sender.Channels.ToArray();

    /// <summary>Has URIs of a scheme be destinations.</summary>
    /// <param name="scheme">Scheme, for example <c>ws</c>.</param>
    /// <param name="factory">Makes the channels; replaces an earlier one.</param>
    public void AddChannelFactory(string scheme, IRpcChannelFactory factory) => _sender.Channels.AddFactory(scheme, factory);

    /// <summary>Tells that a channel is up.</summary>
    /// <param name="channel">The channel.</param>
    public void OnOpen(RpcChannel channel)
    {
        if (channel.IsOpen)
            return;
        channel.IsOpen = true;
        channel.IsBusy = false;
        LogChange(channel, " CHAN OPEN");
        if (channel.Destination.Length > 0)
        {
            _sender.Observers.OnChannelOpen(channel);
            Device.Events.Trigger(RpcEvents.ChannelOpen, channel.Destination);
        }

        _sender.WalkQueue();
    }

    /// <summary>Hands in a frame that has arrived.</summary>
    /// <param name="channel">The channel, open.</param>
    /// <param name="data">Array with the frame; not changed until this returns.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>
    /// False if it was no frame, was meant for somebody else or was a response without id. The channel of a passing peer then ends its
    /// connection in the way of its protocol; a persistent one goes on.
    /// </returns>
    public bool OnFrame(RpcChannel channel, byte[] data, int offset, int count) => _receiver.Receive(channel, data, offset, count);

    /// <summary>Tells that the frame given to <see cref="RpcChannel.Send"/> has left, or never will.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="succeeded">False if the frame is lost.</param>
    public void OnSent(RpcChannel channel, bool succeeded)
    {
        channel.IsBusy = false;
        if (!succeeded)
            LogChange(channel, " FRAME NOT SENT");
        _sender.WalkQueue();
    }

    /// <summary>Tells that a channel is down.</summary>
    /// <param name="channel">The channel; forgotten if it is not persistent.</param>
    public void OnClosed(RpcChannel channel)
    {
        bool wasOpen = channel.IsOpen;
        channel.IsOpen = false;
        channel.IsBusy = false;
        if (wasOpen)
            LogChange(channel, " CHAN CLOSED");
        if (!channel.IsPersistent)
            _sender.Forget(channel);
        if (!wasOpen || channel.Destination.Length == 0)
            return;
        _sender.Observers.OnChannelClosed(channel);
        Device.Events.Trigger(RpcEvents.ChannelClosed, channel.Destination);
    }

    internal void SendResponse(RpcChannel channel, byte[] frame, int count)
    {
        if (_sender.Channels.Contains(channel))
            _sender.Dispatch(channel, "", frame, count, true);
        else
            LogChange(channel, " is gone, answer dropped");
    }

    private void LogChange(RpcChannel channel, string what)
    {
        if (Device.Log.IsEnabled(LogLevel.Debug, nameof(RpcRouter)))
            Device.Log.Debug(nameof(RpcRouter), RpcChannelTable.Describe(channel) + what);
    }
}

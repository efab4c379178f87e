// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>The channels of a router: who leads to whom.</summary>
internal sealed class RpcChannelTable
{
    private readonly Device _device;
    private readonly ArrayList _channels = new ArrayList();
    private readonly Hashtable _factories = new Hashtable();

    internal RpcChannelTable(Device device)
    {
        _device = device;
    }

    internal int Count => _channels.Count;

    internal RpcChannel this[int index] => (RpcChannel)_channels[index];

    internal void Add(RpcChannel channel)
    {
        _channels.Add(channel);
        channel.Table = this;
    }

    internal bool Remove(RpcChannel channel)
    {
        int index = _channels.IndexOf(channel);
        if (index < 0)
            return false;
        _channels.RemoveAt(index);
        channel.Table = null;
        return true;
    }

    internal bool Contains(RpcChannel channel) => channel.Table == this;

    internal void AddFactory(string scheme, IRpcChannelFactory factory) => _factories[scheme.ToLower()] = factory;

    internal RpcChannel[] ToArray()
    {
        RpcChannel[] channels = new RpcChannel[_channels.Count];
        for (int i = 0; i < channels.Length; i++)
            channels[i] = this[i];
        return channels;
    }

    /// <summary>The newest channel to a peer, or null.</summary>
    internal RpcChannel Find(string destination)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (RpcUri.AreEqual(this[i].Destination, destination))
                return this[i];
        }

        return null;
    }

    /// <summary>A new channel to a URI; null if no factory makes one.</summary>
    internal RpcChannel Create(string uri)
    {
        IRpcChannelFactory factory = (IRpcChannelFactory)_factories[RpcUri.SchemeOf(uri)];
        if (factory == null)
        {
            _device.Log.Error(nameof(RpcChannelTable), "Unsupported scheme in " + uri);
            return null;
        }

        string canonical = RpcUri.Normalize(uri);
        RpcChannel channel = factory.Create(RpcUri.SchemeOf(uri), canonical, RpcUri.FragmentOf(uri));
        if (channel != null)
            channel.Destination = canonical;
        return channel;
    }

    internal int CountNonPersistent()
    {
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            if (!this[i].IsPersistent)
                count++;
        }

        return count;
    }

    internal int CountToUris()
    {
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            if (RpcUri.IsUri(this[i].Destination))
                count++;
        }

        return count;
    }

    /// <summary>The channel of a passing peer that has been silent longest, or null.</summary>
    internal RpcChannel FindMostSilent(RpcChannel except)
    {
        RpcChannel found = null;
        for (int i = 0; i < Count; i++)
        {
            RpcChannel channel = this[i];
            if (channel != except && !channel.IsPersistent && (found == null || channel.LastActiveMicroseconds < found.LastActiveMicroseconds))
                found = channel;
        }

        return found;
    }

    internal void ConnectAll(bool withNetwork)
    {
        RpcChannel[] channels = ToArray();
        for (int i = channels.Length - 1; i >= 0; i--)
        {
            if (withNetwork || !channels[i].NeedsNetwork)
                Connect(channels[i]);
        }
    }

    internal void CloseAll()
    {
        RpcChannel[] channels = ToArray();
        for (int i = channels.Length - 1; i >= 0; i--)
            Close(channels[i]);
    }

    internal void Connect(RpcChannel channel)
    {
        try
        {
            channel.Connect();
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(RpcChannelTable), Describe(channel) + " failed to connect: " + e.Message);
        }
    }

    internal void Close(RpcChannel channel)
    {
        try
        {
            channel.Close();
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(RpcChannelTable), Describe(channel) + " failed to close: " + e.Message);
        }
    }

    internal static string Describe(RpcChannel channel) => channel.Type + " " + channel.Info;
}

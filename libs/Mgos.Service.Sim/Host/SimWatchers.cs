// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>The channels that are told when something in the world around the device changes.</summary>
/// <remarks>A watcher is a channel; it ends with it. Thread: loop.</remarks>
public sealed class SimWatchers
{
    private readonly RpcRouter _router;
    private readonly List<SimWatcher> _watchers = [];

    internal SimWatchers(RpcRouter router) => _router = router;

    /// <summary>Gets how many there are.</summary>
    public int Count => _watchers.Count;

    /// <summary>Adds the channel of a call; false if there are too many.</summary>
    internal bool Add(RpcRequest request)
    {
        Remove(request.Channel);
        if (_watchers.Count == SimConstants.MaxWatchers)
            return false;
        _watchers.Add(new SimWatcher(request.Channel, request.Source));
        return true;
    }

    internal void Remove(RpcChannel channel) => _watchers.RemoveAll(watcher => watcher.Channel == channel);

    /// <summary>Sends each watcher that can take it what has changed since it was told last.</summary>
    internal void Notify(PinStates states, PinWriter writer)
    {
        _watchers.RemoveAll(watcher => !watcher.Channel.IsOpen);
        foreach (var watcher in _watchers.ToArray())
        {
            if (!watcher.Channel.IsBusy && watcher.Seen < states.Sequence)
                Notify(watcher, states, writer);
        }
    }

    private void Notify(SimWatcher watcher, PinStates states, PinWriter writer)
    {
        var sequence = states.Sequence;
        var json = writer.WriteChanges(states, watcher.Seen);
        if (_router.TryNotify(watcher.Channel, watcher.Destination, SimConstants.ChangedMethod, json.Data, json.Length))
            watcher.Seen = sequence;
    }

    private sealed class SimWatcher(RpcChannel channel, string destination)
    {
        internal RpcChannel Channel { get; } = channel;

        internal string Destination { get; } = destination;

        internal long Seen { get; set; }
    }
}

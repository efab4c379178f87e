// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Core;

/// <summary>The network interfaces of a device that have an address.</summary>
/// <remarks>
/// A library that runs an interface reports what becomes of it; this logs it, keeps the addresses and triggers the <see cref="NetworkEvents"/>.
/// Mirrors <c>mgos_net_dev_event_cb</c> and <c>mgos_net_get_ip_info</c>. Thread: loop.
/// </remarks>
public sealed class DeviceNetwork
{
    private readonly Device _device;
    private readonly ArrayList _ready = new ArrayList();

    internal DeviceNetwork(Device device)
    {
        _device = device;
    }

    /// <summary>True if a library brings the network up and reports it. A PC without one counts as connected from the start.</summary>
    public bool IsManaged { get; set; }

    /// <summary>Time server named by the first interface that has one; empty if none has.</summary>
    public string TimeServer
    {
        get
        {
            for (int i = 0; i < _ready.Count; i++)
            {
                string server = ((NetworkInterfaceInfo)_ready[i]).TimeServer;
                if (server.Length > 0)
                    return server;
            }

            return "";
        }
    }

    /// <summary>Gives the addresses of an interface.</summary>
    /// <param name="kind">Kind of interface.</param>
    /// <param name="instance">Number among those of its kind.</param>
    /// <returns>Null if it has no address.</returns>
    public NetworkInterfaceInfo Find(NetworkKind kind, int instance)
    {
        int index = IndexOf(kind, instance);
        return index < 0 ? null : (NetworkInterfaceInfo)_ready[index];
    }

    /// <summary>Reports a change of an interface.</summary>
    /// <param name="eventId">One of <see cref="NetworkEvents"/>.</param>
    /// <param name="info">The interface; with its addresses if it has got them.</param>
    public void Report(int eventId, NetworkInterfaceInfo info)
    {
        int index = IndexOf(info.Kind, info.Instance);
        if (index >= 0)
            _ready.RemoveAt(index);
        if (eventId == NetworkEvents.IpAcquired)
            _ready.Add(info);
        _device.Log.Info(nameof(DeviceNetwork), info.Name + ": " + Describe(eventId, info));
        _device.Events.Trigger(eventId, info);
    }

    private static string Describe(int eventId, NetworkInterfaceInfo info)
    {
        switch (eventId)
        {
            case NetworkEvents.Disconnected: return "disconnected";
            case NetworkEvents.Connecting: return "connecting";
            case NetworkEvents.Connected: return "connected";
            default: return "ready, IP " + info.Address + ", GW " + info.Gateway + ", DNS " + info.Nameserver + ", NTP " + info.TimeServer;
        }
    }

    private int IndexOf(NetworkKind kind, int instance)
    {
        for (int i = 0; i < _ready.Count; i++)
        {
            NetworkInterfaceInfo info = (NetworkInterfaceInfo)_ready[i];
            if (info.Kind == kind && info.Instance == instance)
                return i;
        }

        return -1;
    }
}

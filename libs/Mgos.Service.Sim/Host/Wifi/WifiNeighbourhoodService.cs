// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using Mgos.Host.Wifi;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>The Wi-Fi networks around a virtual device over RPC.</summary>
/// <remarks>
/// <code>
/// method            | arguments                                        | answer                                     | errors, all 400
/// ------------------|--------------------------------------------------|--------------------------------------------|------------------------------
/// Sim.Wifi          |                                                  | {"networks":[...],"joined":"BSSID",        |
///                   |                                                  |  "address":"192.168.1.7","ap":{...}}       |
/// Sim.SetNetwork    | ssid, pass, channel, rssi, on, hidden, refuses,  | null                                       | ssid is required,
///                   | silent, leases                                   |                                            | ssid must have 1 to 32 bytes
/// Sim.RemoveNetwork | ssid                                             | null                                       | ssid is required, no such network
/// Sim.DropNetwork   | ssid                                             | null                                       | likewise
/// </code>
/// SetNetwork puts up the network if it is not there; arguments that are absent leave things as they are. Thread: loop.
/// </remarks>
internal sealed class WifiNeighbourhoodService(SimService service)
{
    private const int MaxSsidBytes = 32;

    private VirtualWifi Wifi => service.Machine.Wifi;

    internal void AddHandlers()
    {
        var router = service.Router;
        router.AddHandler(SimConstants.WifiMethod, "", Tell);
        router.AddHandler(SimConstants.SetNetworkMethod, "{ssid: %Q, pass: %Q, channel: %d, rssi: %d, on: %B, hidden: %B, refuses: %B, silent: %B, leases: %B}", SetNetwork);
        router.AddHandler(SimConstants.RemoveNetworkMethod, "{ssid: %Q}", request => Do(request, Wifi.RemoveNetwork));
        router.AddHandler(SimConstants.DropNetworkMethod, "{ssid: %Q}", request => Do(request, network => network.Drop()));
    }

    private VirtualNetwork Find(string ssid) => Wifi.Networks.FirstOrDefault(network => network.Ssid == ssid);

    private void Do(RpcRequest request, Action<VirtualNetwork> action)
    {
        if (!request.Args.TryGetString("ssid", out var ssid))
            request.Fail(RpcErrorCode.BadRequest, "ssid is required");
        else if (Find(ssid) is not { } network)
            request.Fail(RpcErrorCode.BadRequest, "no such network");
        else
        {
            action(network);
            request.RespondNull();
        }
    }

    private void SetNetwork(RpcRequest request)
    {
        if (!request.Args.TryGetString("ssid", out var ssid))
        {
            request.Fail(RpcErrorCode.BadRequest, "ssid is required");
            return;
        }

        if (ssid.Length == 0 || System.Text.Encoding.UTF8.GetByteCount(ssid) > MaxSsidBytes)
        {
            request.Fail(RpcErrorCode.BadRequest, "ssid must have 1 to 32 bytes");
            return;
        }

        var hasPassword = request.Args.TryGetString("pass", out var password);
        var network = Find(ssid) ?? Wifi.AddNetwork(ssid, password ?? "");
        if (hasPassword)
            network.Password = password;
        Change(request.Args, network);
        request.RespondNull();
    }

    private static void Change(JsonMembers args, VirtualNetwork network)
    {
        if (args.TryGetInt32("channel", out var channel))
            network.Channel = channel;
        if (args.TryGetInt32("rssi", out var signal))
            network.SignalDbm = signal;
        if (args.TryGetBoolean("hidden", out var isHidden))
            network.IsHidden = isHidden;
        if (args.TryGetBoolean("refuses", out var isRefusing))
            network.IsRefusing = isRefusing;
        if (args.TryGetBoolean("silent", out var isSilent))
            network.IsSilent = isSilent;
        if (args.TryGetBoolean("leases", out var givesAddresses))
            network.GivesAddresses = givesAddresses;
        if (args.TryGetBoolean("on", out var isOn))
            network.IsOn = isOn;
    }

    private void Tell(RpcRequest request)
    {
        var writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("networks");
        writer.BeginArray();
        foreach (var network in Wifi.Networks)
            Write(writer, network);
        writer.EndArray();
        Text(writer, "joined", Wifi.Joined?.Bssid ?? "");
        Text(writer, "address", Wifi.Joined == null ? "" : Wifi.Address);
        writer.Name("ap");
        WriteAccessPoint(writer, Wifi.AccessPoint);
        writer.EndObject();
        request.EndResult();
    }

    private static void Write(JsonWriter writer, VirtualNetwork network)
    {
        writer.BeginObject();
        Text(writer, "ssid", network.Ssid);
        Text(writer, "bssid", network.Bssid);
        Text(writer, "pass", network.Password);
        Number(writer, "channel", network.Channel);
        Number(writer, "rssi", network.SignalDbm);
        Flag(writer, "on", network.IsOn);
        Flag(writer, "hidden", network.IsHidden);
        Flag(writer, "refuses", network.IsRefusing);
        Flag(writer, "silent", network.IsSilent);
        Flag(writer, "leases", network.GivesAddresses);
        writer.EndObject();
    }

    private static void WriteAccessPoint(JsonWriter writer, VirtualAccessPoint point)
    {
        writer.BeginObject();
        Flag(writer, "on", point.IsOn);
        Text(writer, "ssid", point.Ssid);
        Number(writer, "channel", point.Channel);
        Number(writer, "clients", point.Clients.Length);
        writer.EndObject();
    }

    private static void Text(JsonWriter writer, string name, string value)
    {
        writer.Name(name);
        writer.String(value);
    }

    private static void Number(JsonWriter writer, string name, int value)
    {
        writer.Name(name);
        writer.Int(value);
    }

    private static void Flag(JsonWriter writer, string name, bool value)
    {
        writer.Name(name);
        writer.Boolean(value);
    }
}

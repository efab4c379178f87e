// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Net;

namespace Mgos.Rpc.Udp;

/// <summary>Starts RPC over UDP.</summary>
/// <remarks>Mirrors <c>rpc-udp</c>. An address that is wrong or cannot be used is logged, and the device goes on: it can still be reached another way.</remarks>
public sealed class UdpRpcLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Udp";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router == null)
            return true;
        RpcUdpConfig config = RpcUdpConfig.From(device);
        if (config.ListenAddr.Length > 0)
            Listen(device, router, config.ListenAddr);
        if (config.DstAddr.Length > 0)
            AddSender(device, router, config);
        return true;
    }

    private static void Listen(Device device, RpcRouter router, string text)
    {
        ListenAddress address = ListenAddress.Parse(WithoutScheme(text));
        if (address == null)
        {
            device.Log.Error(nameof(UdpRpcLibrary), "Invalid rpc.udp.listen_addr: " + text);
            return;
        }

        SocketWatcher.From(device);
        UdpListenChannel channel = new UdpListenChannel(router, address);
        router.AddChannel(channel);
        device.Parts.Add(channel);
        channel.Connect();
        if (channel.IsOpen)
            device.Endpoints.Add(UdpRpcConstants.Scheme + channel.Info + "/");
    }

    private static void AddSender(Device device, RpcRouter router, RpcUdpConfig config)
    {
        HostAddress address = HostAddress.Parse(WithoutScheme(config.DstAddr), 0);
        if (address == null)
        {
            device.Log.Error(nameof(UdpRpcLibrary), "Invalid rpc.udp.dst_addr: " + config.DstAddr);
            return;
        }

        SocketWatcher.From(device);
        UdpOutRpcChannel channel = new UdpOutRpcChannel(router, address);
        channel.Destination = config.Dst;
        router.AddChannel(channel);
        device.Parts.Add(channel);
    }

    private static string WithoutScheme(string text)
    {
        int length = UdpRpcConstants.Scheme.Length;
        return text.Length >= length && text.Substring(0, length).ToLower() == UdpRpcConstants.Scheme ? text.Substring(length) : text;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Http;

namespace Mgos.Rpc.Http;

/// <summary>Opens <c>/rpc</c> at boot, and connects to <c>rpc.ws.server_address</c>.</summary>
public sealed class HttpRpcLibrary : MgosLibrary
{
    private const string MaxFrameSizeKey = "rpc.max_frame_size";
    private const string IdleCloseKey = "rpc.default_out_channel_idle_close_timeout";
    private const int SmallestMaxFrameBytes = 256;

    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Http";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        if (router == null)
            return true;
        HttpRpcOptions options = OptionsOf(device);
        if (options.IsWebSocketEnabled)
            InitOutgoing(device, router, options);
        HttpServer server = HttpServer.From(device);
        return server == null || !options.IsHttpEnabled || new HttpRpcEndpoint(router, options).AddTo(server);
    }

    private static void InitOutgoing(Device device, RpcRouter router, HttpRpcOptions options)
    {
        WebSocketOutOptions outgoing = OutgoingOptionsOf(device, options);
        WebSocketRpcChannelFactory factory = new WebSocketRpcChannelFactory(router, outgoing);
        router.AddChannelFactory("ws", factory);
        router.AddChannelFactory("wss", factory);
        if (outgoing.ServerAddress.Length == 0)
            return;
        if (WebSocketUrl.Parse(outgoing.ServerAddress) == null)
        {
            device.Log.Error(nameof(HttpRpcLibrary), "Invalid rpc.ws.server_address: " + outgoing.ServerAddress);
            return;
        }

        WebSocketOutRpcChannel channel = new WebSocketOutRpcChannel(router, outgoing);
        channel.Destination = RpcConstants.DefaultDestination;
        router.AddChannel(channel);
    }

    private static WebSocketOutOptions OutgoingOptionsOf(Device device, HttpRpcOptions common)
    {
        HttpRpcConfig.WsSection config = HttpRpcConfig.From(device).Ws;
        WebSocketOutOptions options = new WebSocketOutOptions();
        options.ServerAddress = config.ServerAddress;
        options.ReconnectIntervalMin = config.ReconnectIntervalMin;
        options.ReconnectIntervalMax = config.ReconnectIntervalMax;
        options.SslServerName = config.SslServerName;
        options.SslCert = config.SslCert;
        options.SslKey = config.SslKey;
        options.SslCaCert = config.SslCaCert;
        options.MaxFrameBytes = common.MaxFrameBytes;
        DeviceConfig all = DeviceConfig.From(device);
        if (all.Has(IdleCloseKey))
            options.IdleCloseTimeout = all.GetInt(IdleCloseKey);
        return options;
    }

    private static HttpRpcOptions OptionsOf(Device device)
    {
        HttpRpcConfig config = HttpRpcConfig.From(device);
        HttpRpcOptions options = new HttpRpcOptions { IsHttpEnabled = config.HttpEnable, IsWebSocketEnabled = config.Ws.Enable };
        DeviceConfig all = DeviceConfig.From(device);
        if (all.Has(MaxFrameSizeKey))
            options.MaxFrameBytes = all.GetInt(MaxFrameSizeKey);

        // A slip in the key of all transports must not lock out the client that could undo it.
        if (options.MaxFrameBytes < SmallestMaxFrameBytes)
            options.MaxFrameBytes = SmallestMaxFrameBytes;
        return options;
    }
}

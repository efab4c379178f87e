// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Http;

namespace Mgos.Rpc.Http;

/// <summary>Opens <c>/rpc</c> at boot.</summary>
public sealed class HttpRpcLibrary : MgosLibrary
{
    private const string MaxFrameSizeKey = "rpc.max_frame_size";
    private const int SmallestMaxFrameBytes = 256;

    /// <inheritdoc/>
    public override string Name => "Mgos.Rpc.Http";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        RpcRouter router = RpcRouter.From(device);
        HttpServer server = HttpServer.From(device);
        if (router == null || server == null)
            return true;
        HttpRpcOptions options = OptionsOf(device);
        return !options.IsHttpEnabled || new HttpRpcEndpoint(router, options).AddTo(server);
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

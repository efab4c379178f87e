// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Http;
using Mgos.Rpc;
using Mgos.Rpc.Http;
using Mgos.Shadow;

namespace Mgos.Dash;

/// <summary>Connects to <c>dash.server</c> if <c>dash.enable</c> is true. If it stays off, the log says why.</summary>
public sealed class DashLibrary : MgosLibrary
{
    private const string MaxFrameSizeKey = "rpc.max_frame_size";
    private const string SchemeEnd = "://";
    private const string PlainScheme = "ws://";

    /// <inheritdoc/>
    public override string Name => "Mgos.Dash";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Scripts.Add(new DashFunctions(device));
        DashConfig config = DashConfig.From(device);
        RpcRouter router = RpcRouter.From(device);
        if (!config.Enable || router == null)
            return true;
        string whyOff = DashAdvice.WhyOff(config.Token, config.Server);
        if (whyOff == null)
            Connect(device, router, config);
        else
            device.Log.Error(nameof(DashLibrary), whyOff);
        return true;
    }

    private static void Connect(Device device, RpcRouter router, DashConfig config)
    {
        WebSocketOutRpcChannel channel = new WebSocketOutRpcChannel(router, OptionsOf(device, config));
        channel.Destination = config.Server.IndexOf(SchemeEnd) < 0 ? PlainScheme + config.Server : config.Server;
        DeviceShadow shadow = DeviceShadow.From(device);
        DashClient client = new DashClient(router, channel, shadow != null && shadow.Wants(DashConstants.BackendName) ? shadow : null);
        device.Parts.Add(client);
        router.AddLocalId(DashLocalId.Of(config.Token, device.Info.Id));
        router.AddObserver(client);
        router.AddChannel(channel);
        if (config.SendLogs)
            device.Log.AddSink(new DashLog(device, router, channel));
    }

    private static WebSocketOutOptions OptionsOf(Device device, DashConfig config)
    {
        WebSocketOutOptions options = new WebSocketOutOptions();
        options.ServerAddress = config.Server;
        options.Authorization = "Bearer " + config.Token;
        options.ReconnectIntervalMin = DashConstants.ReconnectIntervalMin;
        options.ReconnectIntervalMax = DashConstants.ReconnectIntervalMax;
        options.IsRefusalFailure = true;
        options.RefusalAdvice = DashAdvice.OfStatus;
        options.ConfigSection = "dash";
        options.MaxFrameBytes = MaxFrameBytesOf(DeviceConfig.From(device));
        if (WebSocketUrl.Parse(config.Server).IsSecure)
            SetFiles(options, config);
        return options;
    }

    // The default names authorities, which must not force TLS on a server of one's own that has none.
    private static void SetFiles(WebSocketOutOptions options, DashConfig config)
    {
        options.SslCert = config.SslCert;
        options.SslKey = config.SslKey;
        options.SslCaCert = config.SslCaCert;
    }

    private static int MaxFrameBytesOf(DeviceConfig config)
    {
        int configured = config.Has(MaxFrameSizeKey) ? config.GetInt(MaxFrameSizeKey) : 0;
        return configured > DashConstants.MinMaxFrameBytes ? configured : DashConstants.MinMaxFrameBytes;
    }
}

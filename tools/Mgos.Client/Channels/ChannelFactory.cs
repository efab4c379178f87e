// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Serial;

namespace Mgos.Client.Channels;

/// <summary>Opens the line that an address names.</summary>
internal static class ChannelFactory
{
    internal static async Task<FrameChannel> OpenAsync(DevicePort port, DeviceClientOptions options, CancellationToken cancel) => port.Scheme switch
    {
        PortScheme.Http => new HttpChannel(port, options),
        PortScheme.WebSocket => await WebSocketChannel.OpenAsync(port, options, cancel).ConfigureAwait(false),
        PortScheme.Mqtt => await MqttChannel.OpenAsync(port, options, cancel).ConfigureAwait(false),
        PortScheme.Udp => await UdpChannel.OpenAsync(port, cancel).ConfigureAwait(false),
        PortScheme.Tcp => await TcpChannel.OpenAsync(port, cancel).ConfigureAwait(false),
        PortScheme.Serial => SerialChannel.Open(port, options),
        _ => SerialChannel.Open(DevicePort.Parse(await SerialPortFinder.FindAsync(options, cancel).ConfigureAwait(false)), options),
    };
}

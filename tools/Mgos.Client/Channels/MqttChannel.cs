// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Frames;
using Mgos.Client.Mqtt;

namespace Mgos.Client.Channels;

/// <summary>Frames over a broker.</summary>
/// <remarks>
/// <code>
/// request   topic ID/rpc                        src ID/rpc-resp/mgos-N, dst ID
/// answer    topic ID/rpc-resp/mgos-N/rpc        the request's src, and /rpc; all topics begin with the id, as policies of clouds want
/// </code>
/// </remarks>
internal sealed class MqttChannel : FrameChannel
{
    private const int Qos = 1;

    private readonly MqttSession _session;
    private readonly DevicePort _port;
    private readonly string _answers;

    private MqttChannel(DevicePort port, MqttSession session)
    {
        _port = port;
        _session = session;
        Address = new FrameAddress($"{port.Target}/rpc-resp/mgos-{Random.Shared.Next()}", port.Target);
        _answers = Address.Source + DevicePort.RpcPath;
        _session.MessageReceived += Take;
    }

    internal override FrameAddress Address { get; }

    internal override string SilenceHint => $"Is the device {_port.Target} connected to this broker, and does it take calls there (rpc.mqtt.enable)? --verbose shows the topics.";

    internal static async Task<FrameChannel> OpenAsync(DevicePort port, DeviceClientOptions options, CancellationToken cancel)
    {
        MqttSession session = await MqttSession.ConnectAsync(port, options, cancel).ConfigureAwait(false);
        MqttChannel channel = new(port, session);
        try
        {
            await session.SubscribeAsync(channel._answers, Qos, cancel).ConfigureAwait(false);
            channel.Follow();
            return channel;
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal override Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel) => _session.PublishAsync(_port.Target + DevicePort.RpcPath, frame, Qos, cancel);

    public override async ValueTask DisposeAsync()
    {
        End(null);
        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private void Follow() => _session.Completion.ContinueWith(done => End(done.Exception?.InnerException), TaskScheduler.Default);

    private void Take(string topic, ReadOnlyMemory<byte> payload)
    {
        if (topic == _answers)
            Deliver(payload);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client;
using Mgos.Client.Mqtt;
using Mgos.Ui.Devices;

namespace Mgos.Ui.Discovery;

/// <summary>Listens to a broker for devices that talk: answers of RPC, logs, signs of life.</summary>
internal sealed class MqttTalk(string broker, DeviceClientOptions options) : IDeviceSource
{
    // What devices publish, at a place of their own: ID/log; ID/rpc/... and answers to callers; events and presence of Shelly.
    private static readonly string[] s_filters = ["+/log", "+/rpc-resp/#", "+/rpc/#", "+/events/rpc", "+/online"];
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _again = new(0);

    /// <inheritdoc/>
    public string Name => "MQTT " + new Uri(broker).Authority;

    /// <inheritdoc/>
    public async Task RunAsync(IDeviceSink sink, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await ListenAsync(sink, cancel);
            }
            catch (DevicePortException e)
            {
                sink.Report(Name, $"{e.Message}. {e.Hint}");
            }

            await _again.WaitAsync(s_pause, cancel);
        }
    }

    /// <inheritdoc/>
    public void LookAgain() => _again.Release();

    private async Task ListenAsync(IDeviceSink sink, CancellationToken cancel)
    {
        await using MqttSession session = await MqttSession.ConnectAsync(new Uri(broker), options, cancel);
        session.MessageReceived += (topic, _) =>
        {
            if (DeviceOf(topic) is { } id)
                sink.Found(BrokerAddress.Device(broker, id), id, "", Name);
        };
        foreach (string filter in s_filters)
            await session.SubscribeAsync(filter, 0, cancel);
        sink.Report(Name, null);
        await session.Completion.WaitAsync(cancel);
    }

    /// <summary>The device that a topic belongs to, or null.</summary>
    internal static string? DeviceOf(string topic)
    {
        int end = topic.IndexOf('/', StringComparison.Ordinal);
        // Tools that call have names of their own.
        return end > 0 && topic[0] != '$' && !topic.StartsWith("mgos-", StringComparison.Ordinal) && !topic.StartsWith("mos-", StringComparison.Ordinal) ? topic[..end] : null;
    }
}

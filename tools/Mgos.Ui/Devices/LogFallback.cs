// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Client;
using Mgos.Client.Mqtt;

namespace Mgos.Ui.Devices;

/// <summary>The log of a device that has no <c>Log.Subscribe</c>: text of the serial line, or the topic <c>ID/log</c> of a broker, line by line as <c>Log.Entry</c>.</summary>
internal sealed class LogFallback(DeviceClient client, DeviceClientOptions options, Action<JsonObject> tell) : IAsyncDisposable
{
    /// <summary>Method that pages call to get the log.</summary>
    internal const string SubscribeMethod = "Log.Subscribe";

    private const string EntryMethod = "Log.Entry";
    private const int InfoLevel = 2;
    private const int MaxLineLength = 4096;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly StringBuilder _line = new();
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private MqttSession? _broker;
    private bool _isStarted;
    private int _sequence;

    /// <summary>Starts it, if the line has a log at all.</summary>
    internal async Task<bool> TryStartAsync(CancellationToken cancel)
    {
        if (_isStarted)
            return true;
        switch (client.Port.Scheme)
        {
            case PortScheme.Serial or PortScheme.Auto or PortScheme.Tcp:
                client.TextReceived += Take;
                break;
            case PortScheme.Mqtt:
                await FollowTopicAsync(cancel);
                break;
            default:
                return false;
        }

        return _isStarted = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.TextReceived -= Take;
        if (_broker != null)
            await _broker.DisposeAsync();
    }

    private async Task FollowTopicAsync(CancellationToken cancel)
    {
        _broker = await MqttSession.ConnectAsync(BrokerAddress.Of(client.Port), options, cancel);
        _broker.MessageReceived += (_, payload) => Take(payload);
        await _broker.SubscribeAsync(client.Port.Target + "/log", 0, cancel);
    }

    private void Take(ReadOnlyMemory<byte> data)
    {
        lock (_line)
        {
            char[] text = new char[_decoder.GetCharCount(data.Span, false)];
            _decoder.GetChars(data.Span, text, false);
            foreach (char c in text)
            {
                if (c == '\n' || _line.Length >= MaxLineLength)
                    Flush();
                if (c is not ('\n' or '\r'))
                    _line.Append(c);
            }
        }
    }

    private void Flush()
    {
        tell(new JsonObject
        {
            ["method"] = EntryMethod,
            ["params"] = new JsonObject { ["seq"] = ++_sequence, ["time"] = _time.Elapsed.TotalSeconds, ["level"] = InfoLevel, ["text"] = _line.ToString() },
        });
        _line.Clear();
    }
}

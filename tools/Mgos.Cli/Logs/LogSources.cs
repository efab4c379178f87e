// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Client;
using Mgos.Client.Mqtt;

namespace Mgos.Cli.Logs;

/// <summary>The log of a device on each kind of line.</summary>
internal static class LogSources
{
    private const string UdpScheme = "udp://";

    /// <summary>The source that a port means.</summary>
    /// <exception cref="FormatException">There is no log on such a port.</exception>
    internal static ILogSource Create(string port, DeviceClientOptions options, int level)
    {
        if (port.StartsWith(UdpScheme, StringComparison.OrdinalIgnoreCase))
            return new UdpSource(Listen(port));
        DevicePort parsed = DevicePort.Parse(port);
        return parsed.Scheme switch
        {
            PortScheme.Mqtt => new TopicSource(parsed, options),
            PortScheme.WebSocket => new SubscriptionSource(port, options, level),
            // Requests bring no log: the device sends it over a WebSocket at the same address.
            PortScheme.Http => new SubscriptionSource("ws" + port["http".Length..], options, level),
            _ => new TextSource(port, options),
        };
    }

    private static IPEndPoint Listen(string port)
    {
        string text = port[UdpScheme.Length..].TrimEnd('/');
        string full = text.StartsWith(':') ? IPAddress.Any + text : text;
        return full.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(full, out IPEndPoint? address)
            ? address
            : throw new FormatException($"'{port}' is no address of this PC to listen on; write udp://:1993/");
    }

    /// <summary>Text of a serial line.</summary>
    private sealed class TextSource(string port, DeviceClientOptions options) : ILogSource
    {
        public async Task RunAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
        {
            await using DeviceClient client = await DeviceClient.ConnectAsync(port, options, cancel);
            client.TextReceived += take;
            await client.Completion.WaitAsync(cancel);
            throw new DevicePortException(DeviceFailure.NoConnection, $"{port} has ended", "Was the cable pulled out?");
        }
    }

    /// <summary><c>Log.Subscribe</c> and the notifications <c>Log.Entry</c>.</summary>
    private sealed class SubscriptionSource(string port, DeviceClientOptions options, int level) : ILogSource
    {
        public async Task RunAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
        {
            await using DeviceClient client = await DeviceClient.ConnectAsync(port, options, cancel);
            client.FrameReceived += frame =>
            {
                if (frame.Method == "Log.Entry" && frame.Parameters is JsonObject entry && entry["text"] is JsonValue value && value.TryGetValue(out string? text))
                    take(Encoding.UTF8.GetBytes(text + "\n"));
            };
            await client.CallAsync("Log.Subscribe", new JsonObject { ["level"] = level }, cancel);
            await client.Completion.WaitAsync(cancel);
            throw new DevicePortException(DeviceFailure.NoConnection, $"{port} has closed the connection", "Does the device restart?");
        }
    }

    /// <summary>The topic <c>ID/log</c> of a broker.</summary>
    private sealed class TopicSource(DevicePort port, DeviceClientOptions options) : ILogSource
    {
        public async Task RunAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
        {
            UriBuilder broker = new(port.Address!) { Path = "" };
            string[] user = port.UserInfo.Split(':', 2);
            (broker.UserName, broker.Password) = (Uri.EscapeDataString(user[0]), user.Length > 1 ? Uri.EscapeDataString(user[1]) : "");
            await using MqttSession session = await MqttSession.ConnectAsync(broker.Uri, options, cancel);
            session.MessageReceived += (_, payload) => take(payload);
            await session.SubscribeAsync(port.Target + "/log", 0, cancel);
            await session.Completion.WaitAsync(cancel);
        }
    }

    /// <summary>Datagrams that come to this PC.</summary>
    private sealed class UdpSource(IPEndPoint address) : ILogSource
    {
        public async Task RunAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
        {
            using UdpClient socket = Open();
            while (true)
                take((await socket.ReceiveAsync(cancel)).Buffer);
        }

        private UdpClient Open()
        {
            try
            {
                return new UdpClient(address);
            }
            catch (SocketException e)
            {
                throw new IOException($"cannot listen on {address}: {e.Message}", e);
            }
        }
    }
}

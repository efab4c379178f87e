// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using Mgos.Client.Channels;
using Mgos.Client.Security;

namespace Mgos.Client.Mqtt;

/// <summary>A connection to an MQTT broker: subscribe, publish, receive. It does not connect again by itself.</summary>
public sealed class MqttSession : IAsyncDisposable
{
    private const ushort KeepAliveSeconds = 60;

    private readonly ConcurrentDictionary<ushort, TaskCompletionSource<byte>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stream _stream;
    private readonly string _name;
    private readonly Action<string>? _trace;
    private Task _reading = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private int _lastId;

    private MqttSession(Stream stream, string name, Action<string>? trace)
    {
        _stream = stream;
        _name = name;
        _trace = trace;
    }

    /// <summary>Occurs for each message of a subscription, with topic and payload, one after the other, on a thread of the pool.</summary>
    public event Action<string, ReadOnlyMemory<byte>>? MessageReceived;

    /// <summary>Ends when the connection ends: with a <see cref="DevicePortException"/>, or without one after <see cref="DisposeAsync"/>.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Connects with a clean session.</summary>
    /// <param name="address">Broker, such as <c>mqtt://HOST</c> or <c>mqtts://USER:PASSWORD@HOST:8883</c>; a path is not looked at.</param>
    /// <param name="options">Time-out and certificates.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="DevicePortException">There is no connection, or the broker does not want one.</exception>
    public static async Task<MqttSession> ConnectAsync(Uri address, DeviceClientOptions options, CancellationToken cancel)
    {
        string path = address.AbsolutePath.Trim('/').Length > 0 ? "" : address.OriginalString.EndsWith('/') ? "broker" : "/broker";
        DevicePort port = DevicePort.Parse(address.OriginalString + path);
        using Deadline deadline = new(options.Timeout, cancel);
        try
        {
            return await ConnectAsync(port, options, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            throw new DevicePortException(DeviceFailure.Timeout, $"the broker at {NameOf(port)} does not answer within {Deadline.Text(options.Timeout)}", "Check its address and port, and whether it wants TLS (mqtts://).");
        }
    }

    /// <summary>Subscribes and waits until the broker has confirmed it.</summary>
    /// <param name="filter">Topics; + and # are wildcards.</param>
    /// <param name="qos">0 or 1.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DevicePortException">The broker refuses, or the connection has ended.</exception>
    public async Task SubscribeAsync(string filter, int qos, CancellationToken cancel)
    {
        _trace?.Invoke("subscribes to " + filter);
        byte granted = await RequestAsync(id => MqttPacket.Subscribe(id, filter, qos), cancel).ConfigureAwait(false);
        if (granted == MqttPacket.Refused)
            throw new DevicePortException(DeviceFailure.Unauthorized, $"the broker at {_name} refuses a subscription to {filter}", "Check the broker's access list and the user in the address.");
    }

    /// <summary>Publishes; with QoS 1 it waits until the broker has the message.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    /// <param name="qos">0 or 1.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DevicePortException">The connection has ended.</exception>
    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, int qos, CancellationToken cancel)
    {
        _trace?.Invoke("publishes to " + topic);
        if (qos == 0)
            await SendAsync(MqttPacket.Publish(0, topic, payload.Span), cancel).ConfigureAwait(false);
        else
            await RequestAsync(id => MqttPacket.Publish(id, topic, payload.Span), cancel).ConfigureAwait(false);
    }

    /// <summary>Says goodbye and closes.</summary>
    /// <returns>The end of it.</returns>
    public async ValueTask DisposeAsync()
    {
        await SayGoodbyeAsync().ConfigureAwait(false);
        await _ending.CancelAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_reading, _pinging).ConfigureAwait(false);
        _completion.TrySetResult();
        _writing.Dispose();
        _ending.Dispose();
    }

    internal static async Task<MqttSession> ConnectAsync(DevicePort port, DeviceClientOptions options, CancellationToken cancel)
    {
        Stream stream = await OpenAsync(port, options, cancel).ConfigureAwait(false);
        MqttSession session = new(stream, NameOf(port), options.Trace);
        try
        {
            await session.GreetAsync(port.UserInfo, cancel).ConfigureAwait(false);
            return session;
        }
        catch (Exception e)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw e is IOException or FormatException ? LineErrors.NoConnection(session._name, e) : e;
        }
    }

    private static string NameOf(DevicePort port) => port.Address!.Authority;

    private static async Task<Stream> OpenAsync(DevicePort port, DeviceClientOptions options, CancellationToken cancel)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(port.Address!.IdnHost.Trim('[', ']'), port.Address.Port, cancel).ConfigureAwait(false);
            NetworkStream plain = new(socket, ownsSocket: true);
            return port.IsSecure ? await SecureAsync(plain, port.Address.IdnHost, options, cancel).ConfigureAwait(false) : plain;
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is OperationCanceledException or DevicePortException)
                throw;
            throw LineErrors.NoConnection(NameOf(port), e);
        }
    }

    private static async Task<Stream> SecureAsync(Stream plain, string host, DeviceClientOptions options, CancellationToken cancel)
    {
        SslStream tls = new(plain);
        await tls.AuthenticateAsClientAsync(ClientTls.Create(host, options), cancel).ConfigureAwait(false);
        return tls;
    }

    private async Task GreetAsync(string userInfo, CancellationToken cancel)
    {
        string clientId = "mgos-" + Random.Shared.Next();
        await _stream.WriteAsync(MqttPacket.Connect(clientId, userInfo, KeepAliveSeconds), cancel).ConfigureAwait(false);
        MqttPacket answer = await MqttPacket.ReadAsync(_stream, cancel).ConfigureAwait(false);
        if (answer.Type != MqttPacket.TypeConnectAck || answer.Body.Length != 2)
            throw new FormatException("it is no MQTT broker");
        if (answer.Body[1] != 0)
            throw Refusal(answer.Body[1]);
        _trace?.Invoke($"connected to the broker at {_name} as {clientId}");
        _reading = ReadAllAsync();
        _pinging = PingAsync();
    }

    private DevicePortException Refusal(byte code) => code is 4 or 5
        ? new DevicePortException(DeviceFailure.Unauthorized, $"the broker at {_name} does not accept the user or the password", "Give them in the address: mqtt://USER:PASSWORD@BROKER/DEVICE_ID.")
        : new DevicePortException(DeviceFailure.NoConnection, $"the broker at {_name} refuses the connection with code {code}", "Code 1: it knows no MQTT 3.1.1; 2: it does not want this client id; 3: it is not ready.");

    private async Task<byte> RequestAsync(Func<ushort, byte[]> packet, CancellationToken cancel)
    {
        ushort id = (ushort)(Interlocked.Increment(ref _lastId) % ushort.MaxValue + 1);
        TaskCompletionSource<byte> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            await SendAsync(packet(id), cancel).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    private async Task SendAsync(byte[] packet, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_completion.Task.IsFaulted)
                await _completion.Task.ConfigureAwait(false);
            await _stream.WriteAsync(packet, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw LineErrors.Closed(_name, e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task SayGoodbyeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));
        try
        {
            await SendAsync(MqttPacket.Disconnect, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DevicePortException or OperationCanceledException)
        {
            // The broker is gone already.
        }
    }

    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(ClientLimits.MqttPingInterval, _ending.Token).ConfigureAwait(false);
                await SendAsync(MqttPacket.PingRequest, _ending.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or DevicePortException)
        {
            // Whoever reads notices the end of the connection.
        }
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (true)
                await TakeAsync(await MqttPacket.ReadAsync(_stream, _ending.Token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or FormatException or OperationCanceledException or ObjectDisposedException or DevicePortException)
        {
            Fail(e as DevicePortException ?? LineErrors.Closed("the broker at " + _name, e));
        }
    }

    private void Fail(DevicePortException reason)
    {
        if (_ending.IsCancellationRequested)
            _completion.TrySetResult();
        else
            _completion.TrySetException(reason);
        _ = _completion.Task.Exception;
        foreach (TaskCompletionSource<byte> waiting in _waiting.Values)
            waiting.TrySetException(reason);
    }

    private async Task TakeAsync(MqttPacket packet)
    {
        switch (packet.Type)
        {
            case MqttPacket.TypePublish:
                (string topic, ushort id, ReadOnlyMemory<byte> payload) = packet.ReadPublish();
                if (packet.Qos > 0)
                    await SendAsync(MqttPacket.PublishAck(id), _ending.Token).ConfigureAwait(false);
                MessageReceived?.Invoke(topic, payload);
                break;
            case MqttPacket.TypePublishAck or MqttPacket.TypeSubscribeAck:
                (ushort acknowledged, byte code) = packet.ReadAck();
                if (_waiting.TryGetValue(acknowledged, out TaskCompletionSource<byte>? waiting))
                    waiting.TrySetResult(code);
                break;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Client.Channels;
using Mgos.Client.Frames;

namespace Mgos.Client;

/// <summary>A connection to one device, over any line. Calls may overlap and may come from any thread.</summary>
public sealed class DeviceClient : IAsyncDisposable
{
    private const long FirstId = 1L << 40;

    private readonly ConcurrentDictionary<long, TaskCompletionSource<RpcFrame>> _calls = new();
    private readonly FrameChannel _channel;
    private readonly DeviceClientOptions _options;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _reading;
    private volatile DevicePortException? _broken;
    private volatile string? _stray;

    private DeviceClient(DevicePort port, FrameChannel channel, DeviceClientOptions options)
    {
        Port = port;
        _channel = channel;
        _options = options;
        _channel.TextReceived = text => TextReceived?.Invoke(text);
        _channel.Complained = FailCalls;
        _reading = ReadAllAsync();
    }

    /// <summary>Occurs for each request and notification of the device, one after the other, on a thread of the pool.</summary>
    public event Action<RpcFrame>? FrameReceived;

    /// <summary>Occurs for text of a serial line that is no frame, such as the log; not line by line, but as it comes in.</summary>
    public event Action<ReadOnlyMemory<byte>>? TextReceived;

    /// <summary>Address of the device.</summary>
    public DevicePort Port { get; }

    /// <summary>Ends when the line has ended, for whatever reason.</summary>
    public Task Completion => _reading;

    /// <summary>Time that a call may take.</summary>
    public TimeSpan Timeout => _options.Timeout;

    /// <summary>Bytes of file data that one call should carry over this line, so that any firmware can take it.</summary>
    public int PreferredDataBytes => _channel.PreferredDataBytes;

    /// <summary>Whether a call may get lost on this line, so that it is worth repeating.</summary>
    public bool IsLossy => _channel.IsLossy;

    /// <summary>Connects to a device. Over HTTP and UDP, and on a serial line, only the first call shows whether it is there.</summary>
    /// <param name="port">Address; see <see cref="DevicePort"/>.</param>
    /// <param name="options">Time-out, credentials, certificates.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="FormatException">The address is none.</exception>
    /// <exception cref="DevicePortException">There is no connection, or not in time.</exception>
    public static async Task<DeviceClient> ConnectAsync(string port, DeviceClientOptions options, CancellationToken cancel)
    {
        DevicePort parsed = DevicePort.Parse(port);
        using Deadline deadline = new(options.Timeout, cancel);
        try
        {
            FrameChannel channel = await ChannelFactory.OpenAsync(parsed, options, deadline.Token).ConfigureAwait(false);
            return new DeviceClient(parsed, channel, options);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            throw new DevicePortException(DeviceFailure.Timeout, $"no connection to {parsed} within {Deadline.Text(options.Timeout)}", "Is the device on, and is the address right?");
        }
    }

    /// <summary>Calls a method of the device and waits for its answer.</summary>
    /// <param name="method">Method, such as <c>Sys.GetInfo</c>.</param>
    /// <param name="arguments">Arguments; null for none.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The result; null if there is none.</returns>
    /// <exception cref="RpcException">The device answers with an error.</exception>
    /// <exception cref="DevicePortException">The line does not work, or no answer has come in time.</exception>
    public Task<JsonNode?> CallAsync(string method, JsonNode? arguments, CancellationToken cancel) => CallAsync(method, arguments, _options.Timeout, cancel);

    /// <summary>Calls a method of the device and waits for its answer, with a time-out of its own.</summary>
    /// <param name="method">Method, such as <c>Sys.GetInfo</c>.</param>
    /// <param name="arguments">Arguments; null for none.</param>
    /// <param name="timeout">Time that the call may take.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The result; null if there is none.</returns>
    /// <exception cref="RpcException">The device answers with an error.</exception>
    /// <exception cref="DevicePortException">The line does not work, or no answer has come in time.</exception>
    public Task<JsonNode?> CallAsync(string method, JsonNode? arguments, TimeSpan timeout, CancellationToken cancel) =>
        CallAsync(method, token => CallWithPasswordAsync(method, arguments, token), timeout, cancel);

    /// <summary>Calls a method for somebody who proves to the device who they are by themselves, such as a page in a browser.</summary>
    /// <param name="method">Method, such as <c>Sys.GetInfo</c>.</param>
    /// <param name="arguments">Arguments; null for none.</param>
    /// <param name="auth">The digest that answers the challenge of an earlier error 401; null for none.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The result; null if there is none.</returns>
    /// <exception cref="RpcException">The device answers with an error, also with code 401 and a challenge as the message.</exception>
    /// <exception cref="DevicePortException">The line does not work, or no answer has come in time.</exception>
    public Task<JsonNode?> RelayAsync(string method, JsonNode? arguments, JsonObject? auth, CancellationToken cancel) =>
        CallAsync(method, token => _options.Credentials == null ? ExchangeAsync(method, arguments, auth, token) : CallWithPasswordAsync(method, arguments, token), _options.Timeout, cancel);

    /// <summary>Closes the connection. Calls that wait end with an error.</summary>
    /// <returns>The end of it.</returns>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _channel.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _sending.Dispose();
        _ending.Dispose();
    }

    private async Task<JsonNode?> CallAsync(string method, Func<CancellationToken, Task<RpcFrame>> call, TimeSpan timeout, CancellationToken cancel)
    {
        using Deadline deadline = new(timeout, cancel);
        try
        {
            RpcFrame answer = await call(deadline.Token).ConfigureAwait(false);
            return answer.ErrorCode == 0 ? answer.Result : throw new RpcException(answer.ErrorCode, answer.ErrorMessage);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            string stray = _stray == null ? "" : "; " + _stray;
            throw new DevicePortException(DeviceFailure.Timeout, $"no answer to {method} from {Port} within {Deadline.Text(timeout)}{stray}", _channel.SilenceHint);
        }
    }

    private async Task<RpcFrame> CallWithPasswordAsync(string method, JsonNode? arguments, CancellationToken cancel)
    {
        long id = Random.Shared.NextInt64(FirstId, 2 * FirstId);
        RpcFrame answer = await ExchangeAsync(id, Request(id, method, arguments, null), cancel).ConfigureAwait(false);
        if (answer.ErrorCode != RpcException.Unauthorized)
            return answer;
        if (_options.Credentials == null)
            throw LineErrors.Unauthorized(Port.Text, hasCredentials: false);
        JsonObject? auth = FrameDigest.Answer(answer.ErrorMessage, _options.Credentials);
        if (auth == null)
            return answer;
        answer = await ExchangeAsync(id, Request(id, method, arguments, auth), cancel).ConfigureAwait(false);
        return answer.ErrorCode != RpcException.Unauthorized ? answer : throw LineErrors.Unauthorized(Port.Text, hasCredentials: true);
    }

    private Task<RpcFrame> ExchangeAsync(string method, JsonNode? arguments, JsonObject? auth, CancellationToken cancel)
    {
        long id = Random.Shared.NextInt64(FirstId, 2 * FirstId);
        return ExchangeAsync(id, Request(id, method, arguments, auth), cancel);
    }

    private byte[] Request(long id, string method, JsonNode? arguments, JsonObject? auth) =>
        FrameWriter.Request(_channel.Address, id, method, arguments, _options.UsesArgs, auth);

    private async Task<RpcFrame> ExchangeAsync(long id, byte[] request, CancellationToken cancel)
    {
        TaskCompletionSource<RpcFrame> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        try
        {
            if (_broken != null)
                throw _broken;
            await SendAsync(request, cancel).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            _calls.TryRemove(id, out _);
        }
    }

    private async Task SendAsync(byte[] frame, CancellationToken cancel)
    {
        _options.Trace?.Invoke("> " + Encoding.UTF8.GetString(frame));
        if (_channel.SendsInParallel)
        {
            await _channel.SendAsync(frame, cancel).ConfigureAwait(false);
            return;
        }

        await _sending.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _channel.SendAsync(frame, cancel).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAllAsync()
    {
        try
        {
            await foreach (ReadOnlyMemory<byte> frame in _channel.Received.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                Take(frame.Span);
            _broken = LineErrors.Closed(Port.Text);
        }
        catch (DevicePortException e)
        {
            _broken = e;
        }

        FailCalls(_broken);
    }

    private void Take(ReadOnlySpan<byte> data)
    {
        _options.Trace?.Invoke("< " + Encoding.UTF8.GetString(data).TrimEnd());
        try
        {
            Take(FrameReader.Read(data));
        }
        catch (FormatException e)
        {
            FailCalls(LineErrors.BadAnswer(Port.Text, e.Message, "Is this the address of a device?"));
        }
    }

    private void Take(RpcFrame frame)
    {
        if (frame.Method != null)
            TakeRequest(frame);
        else if (frame.Id is { } id && _calls.TryGetValue(id, out TaskCompletionSource<RpcFrame>? call))
            call.TrySetResult(frame);
        else
            _stray = $"an answer to another call came (id {frame.Id?.ToString() ?? "missing"})";
    }

    private void TakeRequest(RpcFrame frame)
    {
        FrameReceived?.Invoke(frame);
        if (frame.Id != null && !frame.IsSilent)
            _ = RefuseAsync(frame);
    }

    // Devices may call a peer; there are no methods here.
    private async Task RefuseAsync(RpcFrame request)
    {
        try
        {
            await SendAsync(FrameWriter.NoSuchMethod(_channel.Address, request), _ending.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DevicePortException or OperationCanceledException or ObjectDisposedException)
        {
            // Calls of this side notice a broken line.
        }
    }

    private void FailCalls(DevicePortException reason)
    {
        foreach (TaskCompletionSource<RpcFrame> call in _calls.Values)
            call.TrySetException(reason);
    }
}

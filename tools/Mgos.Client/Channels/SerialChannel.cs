// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Serial;

namespace Mgos.Client.Channels;

/// <summary>A serial port: a handshake when the first frame is sent, and frames with a checksum.</summary>
/// <remarks>There is no pause between pieces; a device that cannot keep up says so with XOFF, or with CTS.</remarks>
internal sealed class SerialChannel : FramedChannel
{
    private const int PieceBytes = 256;

    private readonly ITerminalLine _line;
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isPaused;

    private SerialChannel(DevicePort port, ITerminalLine line) : base(port)
    {
        _line = line;
        new Thread(ReadToEnd) { IsBackground = true, Name = "Serial port" }.Start();
    }

    // A byte that gets lost takes its frame along.
    internal override bool IsLossy => true;

    internal override string SilenceHint => "Is the device busy or restarting? Is no other program using the port?";

    internal static FrameChannel Open(DevicePort port, DeviceClientOptions options)
    {
        try
        {
            ITerminalLine line = OperatingSystem.IsWindows() ? WindowsTerminalLine.Open(port.Target, options) : UnixTerminalLine.Open(port.Target, options);
            return new SerialChannel(port, line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DevicePortException(DeviceFailure.NoConnection, $"cannot open {port}: {LineErrors.OneLine(e.Message)}", "'mgos ports' lists the serial ports. Is this user allowed to use it (on Linux: group dialout)?", e);
        }
    }

    internal override async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        if (!_greeted.Task.IsCompleted)
            await GreetAsync(cancel).ConfigureAwait(false);
        await WriteAsync(SerialFraming.Wrap(frame.Span, hasChecksum: true), cancel).ConfigureAwait(false);
    }

    // Whoever opens the port next would miss what this side still reads.
    public override async ValueTask DisposeAsync()
    {
        End(null);
        await _ending.CancelAsync().ConfigureAwait(false);
        await _closed.Task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void OnHandshake() => _greeted.TrySetResult();

    private async Task GreetAsync(CancellationToken cancel)
    {
        try
        {
            while (!_greeted.Task.IsCompleted)
            {
                await WriteAsync(SerialFraming.Handshake, cancel).ConfigureAwait(false);
                await Task.WhenAny(_greeted.Task, Task.Delay(ClientLimits.HandshakeInterval, cancel)).ConfigureAwait(false);
                cancel.ThrowIfCancellationRequested();
            }

            await _greeted.Task.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_ending.IsCancellationRequested)
        {
            throw new DevicePortException(DeviceFailure.Timeout, $"nobody answers the handshake on {Port}", "Is this the right port (mgos ports), the right speed (--baud-rate), and is RPC on in the device (rpc.uart)?");
        }
    }

    private Task WriteAsync(byte[] data, CancellationToken cancel) => Task.Run(() => Write(data, cancel), cancel);

    private void Write(ReadOnlySpan<byte> data, CancellationToken cancel)
    {
        try
        {
            while (data.Length > 0)
            {
                cancel.ThrowIfCancellationRequested();
                int count = _isPaused ? Pause(cancel) : _line.Write(data[..Math.Min(data.Length, PieceBytes)]);
                data = data[count..];
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw LineErrors.Closed(Port.Text, e);
        }
    }

    private static int Pause(CancellationToken cancel)
    {
        cancel.WaitHandle.WaitOne(1);
        return 0;
    }

    private void ReadToEnd()
    {
        ReadAll();
        _line.Dispose();
        _closed.TrySetResult();
    }

    private void ReadAll()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (!_ending.IsCancellationRequested)
                Take(buffer.AsSpan(0, Obey(buffer.AsSpan(0, _line.Read(buffer)))));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            End(LineErrors.Closed(Port.Text, e));
            _greeted.TrySetException(LineErrors.Closed(Port.Text, e));
        }
    }

    // Takes XON and XOFF out of what has come in.
    private int Obey(Span<byte> data)
    {
        int kept = 0;
        foreach (byte value in data)
        {
            if (value is SerialFraming.Xon or SerialFraming.Xoff)
                _isPaused = value == SerialFraming.Xoff;
            else
                data[kept++] = value;
        }

        return kept;
    }
}

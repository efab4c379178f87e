// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading.Channels;
using Mgos.Client.Frames;

namespace Mgos.Client.Channels;

/// <summary>A line that carries frames to a device and back.</summary>
/// <remarks>What comes in waits in a queue. A line that is broken ends the queue with the reason.</remarks>
internal abstract class FrameChannel : IAsyncDisposable
{
    private readonly Channel<ReadOnlyMemory<byte>> _received = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();

    /// <summary>Names in the envelope of frames.</summary>
    internal virtual FrameAddress Address => FrameAddress.Direct;

    /// <summary>Bytes of file data that one call should carry, so that every known firmware can take it.</summary>
    internal virtual int PreferredDataBytes => 1920;

    /// <summary>Whether a frame may get lost without anybody noticing.</summary>
    internal virtual bool IsLossy => false;

    /// <summary>Whether frames may be sent at the same time, as each has a connection of its own.</summary>
    internal virtual bool SendsInParallel => false;

    /// <summary>What to check if no answer comes.</summary>
    internal abstract string SilenceHint { get; }

    /// <summary>Receives text of a serial line that is no frame.</summary>
    internal Action<ReadOnlyMemory<byte>>? TextReceived { get; set; }

    /// <summary>Receives what is wrong with something that has come in; the line goes on.</summary>
    internal Action<DevicePortException>? Complained { get; set; }

    /// <summary>What has come in, until the line ends.</summary>
    internal ChannelReader<ReadOnlyMemory<byte>> Received => _received.Reader;

    /// <summary>Sends a frame.</summary>
    /// <exception cref="DevicePortException">The line does not work.</exception>
    internal abstract Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Puts a frame into the queue.</summary>
    protected void Deliver(ReadOnlyMemory<byte> frame) => _received.Writer.TryWrite(frame);

    /// <summary>Tells that what has come in is no frame.</summary>
    protected void Complain(DevicePortException complaint) => Complained?.Invoke(complaint);

    /// <summary>Ends the queue.</summary>
    protected void End(Exception? reason) => _received.Writer.TryComplete(reason);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Mgos.Net;

/// <summary>The encrypted side of a TLS connection: what .NET reads and writes as a stream goes to a transport that never blocks.</summary>
/// <remarks>
/// A read that finds nothing stays open until <see cref="Feed"/> is called with something there; then what waits for it runs at once, on the loop.
/// What is written waits here until the transport takes it.
/// </remarks>
internal sealed class TlsRecords : Stream
{
    private const int InitialBytes = 4096;

    private readonly IByteTransport _transport;
    private byte[] _output = new byte[InitialBytes];
    private int _sent;
    private int _count;
    private TaskCompletionSource<int> _reader;
    private ArraySegment<byte> _target;

    internal TlsRecords(IByteTransport transport)
    {
        _transport = transport;
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal bool IsReading => _reader != null;

    internal bool HasOutput => _count > _sent;

    internal bool HasFailed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        MemoryMarshal.TryGetArray(buffer, out _target);
        if (_target.Count == 0)
            return new ValueTask<int>(0);
        int count = Take();
        if (count != 0)
            return new ValueTask<int>(count < 0 ? 0 : count);
        _reader = new TaskCompletionSource<int>();
        return new ValueTask<int>(_reader.Task);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_count + buffer.Length > _output.Length)
            Array.Resize(ref _output, Math.Max(_output.Length * 2, _count + buffer.Length));
        buffer.Span.CopyTo(_output.AsSpan(_count));
        _count += buffer.Length;
        FlushOutput();
        return default;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Gives an open read what has come.</summary>
    internal void Feed()
    {
        TaskCompletionSource<int> reader = _reader;
        int count = reader == null ? 0 : Take();
        if (count == 0)
            return;
        _reader = null;
        reader.SetResult(count < 0 ? 0 : count);
    }

    /// <summary>Hands over what waits to be sent.</summary>
    internal void FlushOutput()
    {
        while (HasOutput && !HasFailed)
        {
            int taken = _transport.Send(_output, _sent, _count - _sent);
            if (taken == 0)
                return;
            HasFailed = taken < 0;
            _sent += Math.Max(taken, 0);
        }

        _sent = 0;
        _count = 0;
    }

    private int Take() => _transport.Receive(_target.Array, _target.Offset, _target.Count);
}

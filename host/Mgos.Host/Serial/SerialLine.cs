// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Threading;

namespace Mgos.Host.Serial;

/// <summary>What a serial port of a virtual device is connected to: bytes in and out, in order, none changed.</summary>
/// <remarks>
/// Input is never lost: while the port's buffer is full the line is not read, so its peer has to wait. Output that nobody takes is
/// given up after a while, as bytes sent into an open cable are: a port without a time-out waits <see cref="StallMilliseconds"/>.
/// </remarks>
public abstract class SerialLine : IDisposable
{
    /// <summary>How long output may stand still before a port without a time-out gives it up, in milliseconds.</summary>
    public const int StallMilliseconds = 2000;

    /// <summary>The input buffer of a port that sets no size, in bytes; as on the device.</summary>
    internal const int DefaultBufferBytes = 256;

    private const int EndWaitMilliseconds = 2000;
    private const int SendWaitMilliseconds = 100;

    private readonly object _sending = new();
    private Thread _reader;
    private bool _isStalled;
    private int _closed;

    /// <summary>Gets where a client finds the other end, for people.</summary>
    public abstract string Description { get; }

    /// <summary>The input that waits.</summary>
    internal ReceiveBuffer Input { get; } = new();

    /// <summary>Called on the reading thread after input came; the argument says whether the byte watched for is in it.</summary>
    internal Action<bool> Received { get; set; }

    /// <summary>The speed of the port, for lines on which it makes a difference.</summary>
    internal int BaudRate { get; set; }

    private bool IsClosed => Volatile.Read(ref _closed) != 0;

    /// <summary>Whether input beyond the buffer is dropped together with the buffer, as on an ESP32, and not held back.</summary>
    private protected virtual bool DropsOnOverflow => false;

    /// <summary>Closes the line.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        Input.Close();
        Interrupt();
        _reader?.Join(EndWaitMilliseconds);
        lock (_sending)
            Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts to read, once.</summary>
    internal void Start()
    {
        lock (_sending)
        {
            if (_reader != null || IsClosed)
                return;
            _reader = new Thread(ReadUntilEnd) { IsBackground = true, Name = "serial line " + Description };
            _reader.Start();
        }
    }

    /// <summary>Sends all of the bytes.</summary>
    /// <exception cref="TimeoutException">Not all were taken in time.</exception>
    internal void Write(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        lock (_sending)
        {
            if (IsClosed)
                return;
            var taken = SendUntilTaken(data, timeoutMilliseconds);
            if (taken < data.Length && timeoutMilliseconds >= 0)
                throw new TimeoutException("The serial line took " + taken + " of " + data.Length + " bytes.");
        }
    }

    /// <summary>Waits for input.</summary>
    /// <param name="buffer">Where to put it.</param>
    /// <returns>How many bytes came; 0 at the end of the line.</returns>
    private protected abstract int Receive(Span<byte> buffer);

    /// <summary>Sends bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="timeoutMilliseconds">How long to wait for the first to be taken.</param>
    /// <returns>How many were taken; 0 if none in time.</returns>
    private protected abstract int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds);

    /// <summary>Ends a <see cref="Receive"/> that waits.</summary>
    private protected virtual void Interrupt()
    {
    }

    /// <summary>Frees what the line holds; nobody reads or sends any more.</summary>
    private protected virtual void Close()
    {
    }

    private int SendUntilTaken(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        // Once a line stands still only the first write waits: a console nobody watches must not slow the device down.
        var limit = _isStalled ? 0 : timeoutMilliseconds < 0 ? StallMilliseconds : timeoutMilliseconds;
        var clock = Stopwatch.StartNew();
        var taken = 0;
        while (taken < data.Length)
        {
            var left = limit - clock.ElapsedMilliseconds;
            var sent = Send(data[taken..], (int)Math.Clamp(left, 0, SendWaitMilliseconds));
            taken += sent;
            if (sent == 0 && (left <= 0 || IsClosed))
                break;
            if (sent > 0 && timeoutMilliseconds < 0)
                (limit, clock) = (StallMilliseconds, Stopwatch.StartNew());
        }

        _isStalled = taken < data.Length && (taken == 0 || timeoutMilliseconds < 0);
        return taken;
    }

    private void ReadUntilEnd()
    {
        var buffer = new byte[DefaultBufferBytes];
        var room = Room(buffer);
        while (room > 0)
        {
            var count = Receive(buffer.AsSpan(0, room));
            if (count == 0)
                return;
            Accept(buffer.AsSpan(0, count));
            room = Room(buffer);
        }
    }

    private int Room(byte[] buffer) => DropsOnOverflow ? buffer.Length : Math.Min(buffer.Length, Input.WaitForRoom());

    /// <summary>Takes input that came.</summary>
    private protected void Accept(ReadOnlySpan<byte> data)
    {
        if (DropsOnOverflow && data.Length > Input.Free)
        {
            Input.Clear();
            return;
        }

        var hasWatched = Input.Add(data);
        Received?.Invoke(hasWatched);
    }
}

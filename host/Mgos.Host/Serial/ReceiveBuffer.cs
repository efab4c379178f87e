// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Threading;

namespace Mgos.Host.Serial;

/// <summary>The bounded input buffer of a serial port: one thread fills it, others take from it.</summary>
internal sealed class ReceiveBuffer
{
    private const int NoWatch = -1;

    private readonly object _gate = new();
    private byte[] _bytes = new byte[SerialLine.DefaultBufferBytes];
    private int _start;
    private int _count;
    private int _watch = NoWatch;
    private int _readers;
    private bool _detached;
    private bool _closed;

    /// <summary>How many bytes wait.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>How many bytes still fit.</summary>
    internal int Free
    {
        get
        {
            lock (_gate)
                return _bytes.Length - _count;
        }
    }

    /// <summary>Whether a read waits for bytes.</summary>
    internal bool HasReader
    {
        get
        {
            lock (_gate)
                return _readers > 0;
        }
    }

    /// <summary>Lets reads wait, for no byte in particular; sets the size, but never below what waits.</summary>
    internal void Attach(int capacity)
    {
        lock (_gate)
        {
            _detached = false;
            _watch = NoWatch;
            Resize(Math.Max(capacity, _count));
        }
    }

    /// <summary>Ends the reads that wait; what waits in the buffer stays.</summary>
    internal void Detach()
    {
        lock (_gate)
        {
            _detached = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Ends the buffer: nobody waits for it any more.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets a read end early at a byte.</summary>
    internal void Watch(byte value)
    {
        lock (_gate)
        {
            _watch = value;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until there is room.</summary>
    /// <returns>The free bytes; 0 once the buffer is closed or the time is over.</returns>
    internal int WaitForRoom(int timeoutMilliseconds = Timeout.Infinite)
    {
        lock (_gate)
        {
            while (_count >= _bytes.Length && !_closed)
            {
                if (!Monitor.Wait(_gate, timeoutMilliseconds))
                    return 0;
            }

            return _closed ? 0 : _bytes.Length - _count;
        }
    }

    /// <summary>Adds bytes for which there is room.</summary>
    /// <returns>True if the byte watched for is among them.</returns>
    internal bool Add(ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            foreach (var value in data)
                _bytes[(_start + _count++) % _bytes.Length] = value;
            Monitor.PulseAll(_gate);
            return _watch != NoWatch && data.IndexOf((byte)_watch) >= 0;
        }
    }

    /// <summary>Drops everything, as the driver of an ESP32 does on overflow.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _count = 0;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes all of the bytes asked for, or those up to the byte watched for; waits for them.</summary>
    /// <exception cref="TimeoutException">They did not come in time; those that did stay.</exception>
    internal int Take(Span<byte> target, int timeoutMilliseconds)
    {
        lock (_gate)
        {
            var wanted = target.Length;
            return TakeNow(target[..WaitFor(() => EnoughFor(wanted), timeoutMilliseconds)]);
        }
    }

    /// <summary>Takes the bytes up to the end of a text, which is included; waits for it.</summary>
    /// <exception cref="TimeoutException">It did not come in time; what did stays.</exception>
    internal byte[] TakeThrough(byte[] end, int timeoutMilliseconds)
    {
        lock (_gate)
        {
            var line = new byte[WaitFor(() => LengthThrough(end), timeoutMilliseconds)];
            TakeNow(line);
            return line;
        }
    }

    /// <summary>Takes what waits, without waiting.</summary>
    internal byte[] TakeAll()
    {
        lock (_gate)
        {
            var all = new byte[_count];
            TakeNow(all);
            return all;
        }
    }

    private int WaitFor(Func<int> available, int timeoutMilliseconds)
    {
        var clock = Stopwatch.StartNew();
        _readers++;
        try
        {
            int length;
            while ((length = available()) < 0)
                WaitOnce(clock, timeoutMilliseconds);
            return length;
        }
        finally
        {
            _readers--;
        }
    }

    private void WaitOnce(Stopwatch clock, int timeoutMilliseconds)
    {
        if (_detached || _closed)
            throw new InvalidOperationException("The serial port was closed.");
        var left = timeoutMilliseconds < 0 ? Timeout.Infinite : (int)Math.Max(0, timeoutMilliseconds - clock.ElapsedMilliseconds);
        if (left == 0)
            throw new TimeoutException();
        Monitor.Wait(_gate, left);
    }

    private int EnoughFor(int wanted)
    {
        var limit = Math.Min(wanted, _count);
        for (var i = 0; _watch != NoWatch && i < limit; i++)
        {
            if (At(i) == _watch)
                return i + 1;
        }

        return _count >= wanted ? wanted : -1;
    }

    private int LengthThrough(byte[] end)
    {
        for (var i = end.Length; i <= _count; i++)
        {
            if (EndsWith(i, end))
                return i;
        }

        return -1;
    }

    private bool EndsWith(int length, byte[] end)
    {
        for (var i = 0; i < end.Length; i++)
        {
            if (At(length - end.Length + i) != end[i])
                return false;
        }

        return true;
    }

    private byte At(int index) => _bytes[(_start + index) % _bytes.Length];

    private int TakeNow(Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = At(i);
        _start = (_start + target.Length) % _bytes.Length;
        _count -= target.Length;
        Monitor.PulseAll(_gate);
        return target.Length;
    }

    private void Resize(int capacity)
    {
        var bytes = new byte[capacity];
        for (var i = 0; i < _count; i++)
            bytes[i] = At(i);
        _bytes = bytes;
        _start = 0;
        Monitor.PulseAll(_gate);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Service.Log;

/// <summary>The latest log lines in a fixed number of bytes, and how far each reader has come.</summary>
/// <remarks>
/// A record is <c>number (4) | milliseconds (8) | level + 1 (1) | length (2) | text</c>, little endian. A new one pushes out the oldest, read or
/// not; readers that had not read them are told how many. Positions count bytes since the beginning. Pure. Thread: any.
/// </remarks>
internal sealed class LogRing
{
    private const int NumberAt = 0;
    private const int NumberBytes = 4;
    private const int TimeAt = 4;
    private const int TimeBytes = 8;
    private const int LevelAt = 12;
    private const int LengthAt = 13;
    private const int LengthBytes = 2;
    private const int HeaderBytes = 15;

    private readonly object _lock = new object();
    private readonly byte[] _buffer;
    private readonly LogCursor[] _cursors = new LogCursor[LogServiceConstants.MaxListeners];
    private long _oldest;
    private long _end;
    private uint _lastNumber;

    internal LogRing(int capacityBytes)
    {
        _buffer = new byte[capacityBytes];
    }

    /// <summary>Keeps a line; its line end is left out. One that can never fit counts as lost for everybody.</summary>
    internal void Add(LogLevel level, long milliseconds, byte[] line, int count)
    {
        if (count > 0 && line[count - 1] == '\n')
            count--;
        lock (_lock)
        {
            _lastNumber++;
            bool fits = HeaderBytes + count <= _buffer.Length;
            while (fits && _end + HeaderBytes + count - _oldest > _buffer.Length)
                PushOut();
            if (fits)
                Put(level, milliseconds, line, count);
            else
                CountLoss(_end, level);
        }
    }

    /// <summary>Adds a reader that begins with what comes next; null if there are too many.</summary>
    internal LogCursor AddCursor(LogLevel level)
    {
        lock (_lock)
        {
            for (int i = 0; i < _cursors.Length; i++)
            {
                if (_cursors[i] == null)
                    return _cursors[i] = new LogCursor { Level = level, Position = _end };
            }

            return null;
        }
    }

    internal void RemoveCursor(LogCursor cursor)
    {
        lock (_lock)
        {
            for (int i = 0; i < _cursors.Length; i++)
            {
                if (_cursors[i] == cursor)
                    _cursors[i] = null;
            }
        }
    }

    /// <summary>Moves a reader so that it reads a number of lines that are there already; below 0 all of them.</summary>
    internal void Rewind(LogCursor cursor, int lines)
    {
        lock (_lock)
        {
            int skipped = lines <= 0 ? 0 : CountOf(cursor.Level) - lines;
            cursor.Position = lines == 0 ? _end : _oldest;
            while (skipped > 0)
            {
                if (LevelOf(cursor.Position) <= cursor.Level)
                    skipped--;
                cursor.Position = Following(cursor.Position);
            }
        }
    }

    /// <summary>Takes the next record that a reader wants.</summary>
    internal bool TryRead(LogCursor cursor, LogRecord record)
    {
        lock (_lock)
        {
            while (cursor.Position < _end && LevelOf(cursor.Position) > cursor.Level)
                cursor.Position = Following(cursor.Position);
            if (cursor.Position >= _end)
                return false;
            Fill(record, cursor.Position);
            record.Dropped = cursor.Dropped;
            cursor.Dropped = 0;
            cursor.Position = Following(cursor.Position);
            return true;
        }
    }

    /// <summary>Counts a record that was read and then could not be used.</summary>
    internal void Lose(LogCursor cursor, LogRecord record)
    {
        lock (_lock)
        {
            cursor.Dropped += record.Dropped + 1;
        }
    }

    private int CountOf(LogLevel level)
    {
        int count = 0;
        for (long position = _oldest; position < _end; position = Following(position))
        {
            if (LevelOf(position) <= level)
                count++;
        }

        return count;
    }

    private void PushOut()
    {
        long next = Following(_oldest);
        CountLoss(_oldest, LevelOf(_oldest));
        for (int i = 0; i < _cursors.Length; i++)
        {
            if (_cursors[i] != null && _cursors[i].Position == _oldest)
                _cursors[i].Position = next;
        }

        _oldest = next;
    }

    private void CountLoss(long position, LogLevel level)
    {
        for (int i = 0; i < _cursors.Length; i++)
        {
            LogCursor cursor = _cursors[i];
            if (cursor != null && cursor.Position <= position && level <= cursor.Level)
                cursor.Dropped++;
        }
    }

    private void Put(LogLevel level, long milliseconds, byte[] text, int count)
    {
        WriteNumber(_end + NumberAt, NumberBytes, _lastNumber);
        WriteNumber(_end + TimeAt, TimeBytes, milliseconds);
        WriteNumber(_end + LevelAt, 1, (int)level + 1);
        WriteNumber(_end + LengthAt, LengthBytes, count);
        int start = IndexOf(_end + HeaderBytes);
        int first = Min(count, _buffer.Length - start);
        Array.Copy(text, 0, _buffer, start, first);
        Array.Copy(text, first, _buffer, 0, count - first);
        _end += HeaderBytes + count;
    }

    private void Fill(LogRecord record, long position)
    {
        int count = (int)ReadNumber(position + LengthAt, LengthBytes);
        record.Sequence = (uint)ReadNumber(position + NumberAt, NumberBytes);
        record.Milliseconds = ReadNumber(position + TimeAt, TimeBytes);
        record.Level = LevelOf(position);
        record.Count = count;
        int start = IndexOf(position + HeaderBytes);
        int first = Min(count, _buffer.Length - start);
        Array.Copy(_buffer, start, record.Text, 0, first);
        Array.Copy(_buffer, 0, record.Text, first, count - first);
    }

    private LogLevel LevelOf(long position) => (LogLevel)((int)ReadNumber(position + LevelAt, 1) - 1);

    private long Following(long position) => position + HeaderBytes + ReadNumber(position + LengthAt, LengthBytes);

    private int IndexOf(long position) => (int)(position % _buffer.Length);

    private static int Min(int a, int b) => a < b ? a : b;

    private void WriteNumber(long position, int count, long value)
    {
        int index = IndexOf(position);
        for (int i = 0; i < count; i++)
        {
            _buffer[index] = (byte)(value >> (8 * i));
            index = index + 1 == _buffer.Length ? 0 : index + 1;
        }
    }

    private long ReadNumber(long position, int count)
    {
        int index = IndexOf(position);
        long value = 0;
        for (int i = 0; i < count; i++)
        {
            value |= (long)_buffer[index] << (8 * i);
            index = index + 1 == _buffer.Length ? 0 : index + 1;
        }

        return value;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Log;

/// <summary>Sends the log to the channels that listen.</summary>
/// <remarks>
/// Lines go into a ring from whatever thread logs them; the loop sends them on while their channels take them. Nothing waits anywhere else, so a
/// slow peer costs no memory: it loses lines. What is logged in the course of sending is not sent. Thread: loop, but for <see cref="Write"/>.
/// </remarks>
internal sealed class LogListeners : ILogSink, IDisposable
{
    private readonly Device _device;
    private readonly RpcRouter _router;
    private readonly int _recentBytes;
    private readonly LogListener[] _listeners = new LogListener[LogServiceConstants.MaxListeners];
    private readonly LogEntryWriter _writer = new LogEntryWriter();
    private readonly LoopCallback _poll;
    private LogRecord _record;
    private LogRing _ring;
    private LogLevel _level = LogServiceConstants.DefaultLevel;
    private int _count;
    private bool _isSending;
    private bool _isWoken;

    internal LogListeners(RpcRouter router, int recentBytes)
    {
        _router = router;
        _device = router.Device;
        _recentBytes = recentBytes;
        _poll = SendAll;
        if (recentBytes > 0)
            Open();
    }

    internal int Count => _count;

    /// <summary>Takes a line.</summary>
    public void Write(LogLevel level, byte[] line, int count)
    {
        LogRing ring = _ring;
        if (ring == null || level > _level || (_isSending && _device.Loop.IsCurrentThread))
            return;
        ring.Add(level, _device.Clock.UptimeMicroseconds / LogServiceConstants.MicrosecondsPerMillisecond, line, count);
        if (_count > 0)
            Wake();
    }

    /// <summary>The listener on a channel, new or old; null if there are too many.</summary>
    internal LogListener Add(RpcChannel channel, LogLevel level)
    {
        LogListener listener = Find(channel);
        if (listener == null)
            listener = AddNew(channel, level);
        if (listener == null)
            return null;
        listener.Cursor.Level = level;
        UpdateLevel();
        return listener;
    }

    /// <summary>Has a listener get lines that were logged before; below 0 all that are left.</summary>
    internal void Rewind(LogListener listener, int lines)
    {
        _ring.Rewind(listener.Cursor, lines);
        Wake();
    }

    internal LogListener Find(RpcChannel channel)
    {
        for (int i = 0; i < _listeners.Length; i++)
        {
            if (_listeners[i] != null && _listeners[i].Channel == channel)
                return _listeners[i];
        }

        return null;
    }

    internal void Remove(RpcChannel channel)
    {
        for (int i = 0; i < _listeners.Length; i++)
        {
            if (_listeners[i] != null && _listeners[i].Channel == channel)
                RemoveAt(i);
        }
    }

    /// <summary>Ends everything.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _listeners.Length; i++)
            _listeners[i] = null;
        _count = 0;
        Close();
    }

    private LogListener AddNew(RpcChannel channel, LogLevel level)
    {
        if (_count == _listeners.Length)
            return null;
        if (_ring == null)
            Open();
        if (_count == 0 && !_device.Loop.AddPoll(_poll))
            return null;
        _record = _record ?? new LogRecord();
        int slot = 0;
        while (_listeners[slot] != null)
            slot++;
        _count++;
        return _listeners[slot] = new LogListener(channel, _ring.AddCursor(level));
    }

    private void RemoveAt(int slot)
    {
        _ring.RemoveCursor(_listeners[slot].Cursor);
        _listeners[slot] = null;
        _count--;
        UpdateLevel();
        if (_count > 0)
            return;
        _device.Loop.RemovePoll(_poll);
        if (_recentBytes <= 0)
            Close();
    }

    private void Open()
    {
        int bytes = _recentBytes < LogServiceConstants.MinRingBytes ? LogServiceConstants.MinRingBytes : _recentBytes;
        _ring = new LogRing(bytes < LogServiceConstants.MaxRingBytes ? bytes : LogServiceConstants.MaxRingBytes);
        _device.Log.AddSink(this);
    }

    private void Close()
    {
        _device.Log.RemoveSink(this);
        _ring = null;
    }

    // Lines that nobody wants must not push out others.
    private void UpdateLevel()
    {
        LogLevel level = LogServiceConstants.DefaultLevel;
        for (int i = 0; i < _listeners.Length; i++)
        {
            if (_listeners[i] != null && _listeners[i].Cursor.Level > level)
                level = _listeners[i].Cursor.Level;
        }

        _level = level;
    }

    private void Wake()
    {
        if (_isWoken)
            return;
        _isWoken = true;
        _device.Loop.WakeUp();
    }

    private void SendAll()
    {
        _isWoken = false;
        _isSending = true;
        try
        {
            for (int i = 0; i < _listeners.Length; i++)
                SendTo(i);
        }
        finally
        {
            _isSending = false;
        }
    }

    private void SendTo(int slot)
    {
        LogListener listener = _listeners[slot];
        if (listener == null)
            return;
        int left = LogServiceConstants.MaxEntriesPerTurn;
        while (left > 0 && listener.Channel.IsOpen && !listener.Channel.IsBusy && _ring.TryRead(listener.Cursor, _record))
        {
            Send(listener);
            left--;
        }

        if (!listener.Channel.IsOpen && _listeners[slot] == listener)
            RemoveAt(slot);
        else if (left == 0)
            Wake();
    }

    private void Send(LogListener listener)
    {
        JsonWriter entry = _writer.Write(_record);
        if (entry.IsTruncated || !_router.TryNotify(listener.Channel, listener.Destination, LogServiceConstants.EntryMethod, entry.Data, entry.Length))
            _ring.Lose(listener.Cursor, _record);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Dash;

/// <summary>Sends log lines and printed text to the server.</summary>
/// <remarks>
/// A notification for each line, params:
/// <code>
/// {"fd":1,"data":"TEXT\n","t":1700000000.123,"seq":5}
///
/// fd    1 printed text, 2 log
/// data  the line, with its line end
/// t     time, Unix seconds
/// seq   number of the line since the boot; a line that could not be sent at once is dropped, and leaves a gap
/// </code>
/// Lines of other threads are sent by the loop. Lines of the sending itself are not sent.
/// </remarks>
internal sealed class DashLog : ILogSink
{
    private const int PrintedFile = 1;
    private const int LogFile = 2;

    private readonly Device _device;
    private readonly RpcRouter _router;
    private readonly RpcChannel _channel;
    private readonly JsonWriter _writer = new JsonWriter(DashConstants.LogFrameBytes, DashConstants.MaxLogFrameBytes);
    private readonly ArrayList _waiting = new ArrayList();
    private uint _sequence;
    private bool _isSending;

    internal DashLog(Device device, RpcRouter router, RpcChannel channel)
    {
        _device = device;
        _router = router;
        _channel = channel;
    }

    /// <summary>Takes a line. Thread: any.</summary>
    public void Write(LogLevel level, byte[] line, int count)
    {
        if (_device.Loop.IsCurrentThread)
            Send(FileOf(level), line, 0, count);
        else
            Keep(FileOf(level), line, count);
    }

    private static byte FileOf(LogLevel level) => (byte)(level < LogLevel.Error ? PrintedFile : LogFile);

    // The file in front of the line.
    private void Keep(byte file, byte[] line, int count)
    {
        byte[] copy = new byte[count + 1];
        copy[0] = file;
        Array.Copy(line, 0, copy, 1, count);
        lock (_waiting)
        {
            if (_waiting.Count >= DashConstants.MaxWaitingLogLines)
                return;
            _waiting.Add(copy);
            if (_waiting.Count > 1)
                return;
        }

        if (!_device.Loop.Post(SendWaiting))
            TakeWaiting();
    }

    private object[] TakeWaiting()
    {
        lock (_waiting)
        {
            object[] lines = _waiting.ToArray();
            _waiting.Clear();
            return lines;
        }
    }

    private void SendWaiting()
    {
        object[] lines = TakeWaiting();
        for (int i = 0; i < lines.Length; i++)
        {
            byte[] line = (byte[])lines[i];
            Send(line[0], line, 1, line.Length - 1);
        }
    }

    private void Send(byte file, byte[] line, int offset, int count)
    {
        if (_isSending)
            return;
        uint sequence = _sequence++;
        if (!_channel.IsOpen || _channel.IsBusy)
            return;
        _isSending = true;
        try
        {
            Compose(file, sequence, line, offset, count);
            _router.TryNotify(_channel, _channel.Destination, DashConstants.LogMethod, _writer.Data, _writer.Length);
        }
        finally
        {
            _isSending = false;
        }
    }

    private void Compose(byte file, uint sequence, byte[] line, int offset, int count)
    {
        _writer.Clear();
        _writer.BeginObject();
        _writer.Name("fd");
        _writer.Int(file);
        _writer.Name("data");
        _writer.String(line, offset, count);
        _writer.Name("t");
        _writer.Raw(TimeOf(_device.Clock.UnixMicroseconds / DashConstants.MicrosecondsPerMillisecond));
        _writer.Name("seq");
        _writer.UInt(sequence);
        _writer.EndObject();
    }

    private static string TimeOf(long unixMilliseconds)
    {
        string fraction = (unixMilliseconds % DashConstants.MillisecondsPerSecond + DashConstants.MillisecondsPerSecond).ToString().Substring(1);
        return (unixMilliseconds / DashConstants.MillisecondsPerSecond).ToString() + "." + fraction;
    }
}

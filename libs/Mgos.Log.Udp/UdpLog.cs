// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using Mgos.Core;

namespace Mgos.Log.Udp;

/// <summary>Sends log lines and printed text as datagrams.</summary>
/// <remarks>
/// Mirrors the UDP part of <c>mgos_debug</c>. Lines are queued by whatever thread logs them and sent by the loop; none of them waits. A line that is logged in
/// the course of sending is not sent. Thread: loop, but for <see cref="Write"/>. Cost: about 5.5 KB while an address is set.
/// </remarks>
public sealed class UdpLog : ILogSink, IDisposable
{
    private readonly Device _device;
    private readonly IDatagramSender _sender;
    private readonly LoopCallback _poll;
    private readonly object _lock = new object();
    private UdpLogQueue _queue;
    private byte[] _datagram;
    private IPEndPoint _to;
    private uint _sequence;
    private bool _isOpen;
    private bool _isSending;
    private bool _isWoken;

    internal UdpLog(Device device, IDatagramSender sender)
    {
        _device = device;
        _sender = sender;
        _poll = SendWaiting;
        device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => Open());
    }

    /// <summary>Where the log goes, <c>address:port</c>; empty if nowhere.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Most verbose level that is sent, <c>debug.udp_log_level</c>; printed text is always sent.</summary>
    public LogLevel Level { get; set; } = LogLevel.Debug;

    /// <summary>Finds the object of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the library is not part of the firmware.</returns>
    public static UdpLog From(Device device) => (UdpLog)device.Parts.Find(typeof(UdpLog));

    /// <summary>Directs the log, from the next line on.</summary>
    /// <param name="address"><c>a.b.c.d:port</c>; null or empty to stop.</param>
    /// <returns>False if the address is not understood; nothing has changed then.</returns>
    public bool TrySetAddress(string address)
    {
        bool isNone = string.IsNullOrEmpty(address);
        IPEndPoint to = isNone ? null : UdpLogAddress.Parse(address);
        if (to == null && !isNone)
            return false;
        if (isNone)
            Stop();
        else
            Start(to);
        Address = isNone ? "" : address;
        return true;
    }

    /// <summary>Takes a line.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="line">UTF-8 text that ends with LF.</param>
    /// <param name="count">Number of bytes.</param>
    /// <remarks>Thread: any.</remarks>
    public void Write(LogLevel level, byte[] line, int count)
    {
        UdpLogQueue queue = _queue;
        if (queue == null || level > Level || (_isSending && _device.Loop.IsCurrentThread))
            return;
        long milliseconds = _device.Clock.UptimeMicroseconds / UdpLogConstants.MicrosecondsPerMillisecond;
        lock (_lock)
        {
            queue.Add(UdpLogFormat.Header(_device.Info.Id, _sequence++, milliseconds, level), line, count);
        }

        if (_isWoken)
            return;
        _isWoken = true;
        _device.Loop.WakeUp();
    }

    /// <summary>Stops sending.</summary>
    public void Dispose() => Stop();

    private void Start(IPEndPoint to)
    {
        _to = to;
        if (_queue != null || !_device.Loop.AddPoll(_poll))
            return;
        _datagram = new byte[UdpLogConstants.MaxDatagramBytes];
        _queue = new UdpLogQueue();
        _device.Log.AddSink(this);
        Open();
    }

    private void Stop()
    {
        _to = null;
        if (_queue == null)
            return;
        _device.Log.RemoveSink(this);
        _device.Loop.RemovePoll(_poll);
        _queue = null;
        _datagram = null;
        _isOpen = false;
        _sender.Close();
    }

    // A network that is not there yet is tried again when the device gets an address.
    private void Open()
    {
        if (_queue == null || _isOpen)
            return;
        _isSending = true;
        try
        {
            _isOpen = _sender.Open();
        }
        finally
        {
            _isSending = false;
        }
    }

    private void SendWaiting()
    {
        _isWoken = false;
        if (!_isOpen)
            return;
        _isSending = true;
        try
        {
            Send();
        }
        finally
        {
            _isSending = false;
        }
    }

    private void Send()
    {
        for (int i = 0; i < UdpLogConstants.MaxDatagramsPerTurn; i++)
        {
            int count = _queue.Take(_datagram);
            if (count == 0)
                return;
            _sender.Send(_datagram, count, _to);
        }

        _isWoken = true;
        _device.Loop.WakeUp();
    }
}

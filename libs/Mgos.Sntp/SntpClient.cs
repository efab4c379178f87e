// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Threading;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Sntp;

/// <summary>Keeps the clock of a device right.</summary>
/// <remarks>
/// Asks as soon as there is a network. An answer sets <see cref="DeviceClock"/>, which triggers TIME_CHANGED. The time client of the firmware is
/// stopped, because that does not tell. Mirrors <c>mgos_sntp.c</c>. Thread: loop; a name is resolved on a thread of its own.
/// </remarks>
public sealed class SntpClient : IDatagramHandler, IDisposable
{
    private const int CookieBytes = 8;

    private readonly Device _device;
    private readonly SntpConfig _config;
    private readonly SntpSchedule _schedule = new SntpSchedule();
    private readonly SntpPacket _packet = new SntpPacket();
    private readonly byte[] _cookie = new byte[CookieBytes];
    private UdpSocket _socket;
    private IPEndPoint _server;
    private string _localServer = "";
    private long _sentAt;
    private int _query;
    private int _timer;
    private bool _hasComplained;

    internal SntpClient(Device device)
    {
        _device = device;
        _config = SntpConfig.From(device);
        device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => OnNetwork());
    }

    /// <summary>Uptime in seconds at which an answer came last; 0 if none has.</summary>
    /// <remarks>Mirrors <c>mgos_sntp_get_last_synced_uptime</c>.</remarks>
    public double LastSyncedUptimeSeconds { get; private set; }

    /// <summary>Finds the time client of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if it is switched off or not part of the firmware.</returns>
    public static SntpClient From(Device device) => (SntpClient)device.Parts.Find(typeof(SntpClient));

    /// <summary>Asks now, whatever the plan is.</summary>
    /// <remarks>Differs: the original has no such function.</remarks>
    public void Synchronize()
    {
        ClearTimer();
        Ask();
    }

    /// <summary>Closes the socket.</summary>
    public void Dispose()
    {
        ClearTimer();
        CloseSocket();
    }

    /// <summary>Called by the socket.</summary>
    /// <param name="data">Holds the datagram.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="from">Sender.</param>
    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        if (!from.Equals(_server))
            return;
        switch (_packet.Read(data, count))
        {
            case SntpVerdict.Time:
                SetClock();
                break;
            case SntpVerdict.Refused:
                _schedule.OnRefused();
                Complain("it refuses: " + _packet.Reason);
                break;
            case SntpVerdict.NotSynchronized:
                Complain("it does not know the time");
                break;
        }
    }

    private void OnNetwork()
    {
        FirmwareTimeClient.Stop();
        _localServer = _config.UseDhcpNtpServer ? _device.Network.TimeServer : "";
        if (_timer == TimerQueue.InvalidTimerId)
            Plan();
        _schedule.StartWithLocalServer();
    }

    private void Plan()
    {
        _schedule.RetryMinSeconds = _config.RetryMin;
        _schedule.RetryMaxSeconds = _config.RetryMax;
        _schedule.UpdateIntervalSeconds = _config.UpdateInterval;
        int pause = _config.Enable ? _schedule.PlanNext(_device.Random.Next(0, 1)) : 0;
        _timer = pause == 0 ? TimerQueue.InvalidTimerId : _device.Timers.Set(pause, TimerOptions.None, Ask);
    }

    // An answer may never come, so the next query is planned at once.
    private void Ask()
    {
        bool isLocal = _schedule.IsLocalServerNext && _localServer.Length > 0;
        string text = isLocal ? _localServer : _config.Server;
        CloseSocket();
        _schedule.OnQuery();
        HostAddress address = HostAddress.Parse(text, SntpConstants.DefaultPort);
        if (address == null)
            Complain("check sntp.server: " + text);
        else
            Resolve(address);
        Plan();
    }

    private void Resolve(HostAddress address)
    {
        int query = ++_query;
        ListenAddress digits = ListenAddress.Parse(address.Host + ":" + address.Port.ToString());
        if (digits != null)
            Send(new IPEndPoint(digits.Address, address.Port));
        else
            new Thread(() => Resolve(query, address)).Start();
    }

    // On a thread of its own.
    private void Resolve(int query, HostAddress address)
    {
        IPAddress found = null;
        string failure = null;
        try
        {
            found = HostAddress.Resolve(address.Host);
        }
        catch (Exception e)
        {
            failure = e.Message;
        }

        while (!_device.IsStopping && !_device.Loop.Post(() => EndResolve(query, address, found, failure)))
            Thread.Sleep(NetConstants.TellRetryMilliseconds);
    }

    private void EndResolve(int query, HostAddress address, IPAddress found, string failure)
    {
        if (query != _query)
            return;
        if (found == null)
            Complain("cannot resolve " + address.Host + ": " + failure);
        else
            Send(new IPEndPoint(found, address.Port));
    }

    private void Send(IPEndPoint server)
    {
        _server = server;
        _socket = UdpSocket.Open(_device, ListenAddress.Parse("0"), this);
        if (_socket == null)
            return;
        _device.Random.Fill(_cookie);
        _packet.WriteQuery(_cookie);
        _sentAt = _device.Clock.UptimeMicroseconds;
        _device.Log.Debug(nameof(SntpClient), "SNTP query to " + server.ToString());
        if (!_socket.SendTo(_packet.Query, 0, SntpConstants.PacketBytes, server))
            Complain("cannot send to " + server.ToString());
    }

    private void SetClock()
    {
        long time = _packet.TimeAfter(_device.Clock.UptimeMicroseconds - _sentAt);
        long local = _device.Clock.UnixMicroseconds;
        string server = _server.ToString();
        CloseSocket();
        if (time < 0 || time / SntpConstants.MicrosecondsPerSecond > CoreConstants.MaxUnixSeconds)
        {
            Complain("impossible time");
            return;
        }

        _device.Log.Info(nameof(SntpClient), "SNTP reply from " + server + ": time " + SecondsText.Of(time) + ", local " + SecondsText.Of(local) + ", delta " + SecondsText.Of(time - local));
        _schedule.OnTime();
        _hasComplained = false;
        LastSyncedUptimeSeconds = _device.Clock.UptimeSeconds;
        ClearTimer();
        Plan();
        _device.Clock.Set(time);
    }

    // Once, until it works again: a device without a way to the server asks for days.
    private void Complain(string message)
    {
        string text = "No time from " + (_server == null ? _config.Server : _server.ToString()) + ": " + message;
        if (_hasComplained)
            _device.Log.Debug(nameof(SntpClient), text);
        else
            _device.Log.Warn(nameof(SntpClient), text);
        _hasComplained = true;
    }

    private void CloseSocket()
    {
        _query++;
        UdpSocket socket = _socket;
        _socket = null;
        _server = null;
        if (socket != null)
            socket.Close();
    }

    private void ClearTimer()
    {
        _device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Threading;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Linux: the loop itself waits for the sockets, so that no other thread stands between a request and its answer.</summary>
internal sealed class EpollSocketWatcher : SocketWatcher, ILoopWaiter
{
    private readonly Device _device;
    private readonly Socket[] _sockets = new Socket[NetPlatform.MaxSockets];
    private readonly ISocketReadyHandler[] _handlers = new ISocketReadyHandler[NetPlatform.MaxSockets];
    private readonly byte[] _interest = new byte[NetPlatform.MaxSockets];
    private readonly LoopPace _pace = new LoopPace();
    private Epoll _epoll;

    internal EpollSocketWatcher(Device device)
    {
        _device = device;
    }

    public override int Add(Socket socket, ISocketReadyHandler handler)
    {
        Start();
        for (int slot = 0; slot < _sockets.Length; slot++)
        {
            if (_sockets[slot] != null)
                continue;
            _sockets[slot] = socket;
            _handlers[slot] = handler;
            _interest[slot] = SocketInterest.None;
            return slot;
        }

        return -1;
    }

    // A socket that nobody waits for is taken out: it would report errors all the same.
    public override void Arm(int slot, bool forReading, bool forWriting)
    {
        byte interest = InterestOf(forReading, forWriting);
        if (_interest[slot] == interest)
            return;
        if (interest == SocketInterest.None)
            _epoll.Remove(_sockets[slot]);
        else
            _epoll.Watch(_sockets[slot], slot, interest, _interest[slot] == SocketInterest.None);
        _interest[slot] = interest;
    }

    public override void CloseSocket(int slot)
    {
        Arm(slot, false, false);
        Socket socket = _sockets[slot];
        _sockets[slot] = null;
        _handlers[slot] = null;
        CloseNow(socket);
    }

    public void Wait(long microseconds)
    {
        int count = _pace.IsFast ? WaitAwake(microseconds) : 0;
        if (count == 0)
            count = _epoll.Wait(_epoll.IsWoken ? 0 : microseconds);
        if (count > 0)
            _pace.Mark();
        for (int i = 0; i < count; i++)
            Handle(_epoll.SlotAt(i));
    }

    public void Wake() => _epoll.Wake();

    internal override void Stop()
    {
        if (_epoll == null)
            return;
        _device.Loop.UseWaiter(null);
        for (int i = 0; i < _sockets.Length; i++)
            CloseNow(_sockets[i]);
        _epoll.Close();
    }

    // In a quick exchange the next request is there before a processor that went to sleep would be awake again.
    private int WaitAwake(long microseconds)
    {
        long end = _pace.EndOfPatience(microseconds);
        int count;
        while ((count = _epoll.Look()) == 0 && !_epoll.IsWoken && _pace.IsBefore(end))
            Thread.Yield();
        if (count == 0 && !_epoll.IsWoken)
            _pace.Slacken();
        return count;
    }

    private void Start()
    {
        if (_epoll != null)
            return;
        _epoll = new Epoll();
        _device.Loop.UseWaiter(this);
    }

    // One that was closed by the handler of an earlier one has no handler any more, or a new one, which is called in vain.
    private void Handle(int slot)
    {
        ISocketReadyHandler handler = _handlers[slot];
        if (handler != null && !Call(_device, handler) && _handlers[slot] == handler)
            CloseSocket(slot);
    }
}

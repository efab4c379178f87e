// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Net.Sockets;
using System.Threading;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>One thread waits for all sockets of the device; everything else happens on the loop.</summary>
/// <remarks>
/// A turn: the thread waits for the armed sockets, marks the ready ones, wakes the loop, and waits until the loop has handled them; so in steady
/// work nobody has to interrupt its wait. A socket is closed by the loop, or by the thread if that is waiting for it just then:
/// closing it under a waiting thread would reset the connection.
/// </remarks>
internal sealed class ThreadSocketWatcher : SocketWatcher
{
    private const int JoinMilliseconds = 2000;

    private readonly Device _device;
    private readonly ISocketPoller _poller;
    private readonly object _lock = new object();
    private readonly AutoResetEvent _handled = new AutoResetEvent(false);
    private readonly ArrayList _toClose = new ArrayList();
    private readonly Socket[] _sockets;
    private readonly ISocketReadyHandler[] _handlers;
    private readonly byte[] _wanted;
    private readonly byte[] _interest;
    private readonly byte[] _ready;
    private readonly Socket[] _watchedSockets;
    private readonly byte[] _watchedInterest;
    private readonly byte[] _found;
    private readonly LoopCallback _poll;
    private Thread _thread;
    private bool _isWaiting;
    private bool _hasReady;
    private bool _isHandling;
    private bool _isStopping;

    internal ThreadSocketWatcher(Device device, ISocketPoller poller, int slots)
    {
        _device = device;
        _poller = poller;
        _sockets = new Socket[slots];
        _handlers = new ISocketReadyHandler[slots];
        _wanted = new byte[slots];
        _interest = new byte[slots];
        _ready = new byte[slots];
        _watchedSockets = new Socket[slots];
        _watchedInterest = new byte[slots];
        _found = new byte[slots];
        _poll = HandleReady;
    }

    internal override void Stop()
    {
        _isStopping = true;
        _handled.Set();
        _poller.Wake();
        if (_thread != null)
        {
            _thread.Join(JoinMilliseconds);
            _device.Loop.RemovePoll(_poll);
        }

        for (int i = 0; i < _sockets.Length; i++)
            CloseNow(_sockets[i]);
        CloseRemoved();
        _poller.Close();
    }

    public override int Add(Socket socket, ISocketReadyHandler handler)
    {
        if (!Start())
            return -1;
        lock (_lock)
        {
            for (int i = 0; i < _sockets.Length; i++)
            {
                if (_sockets[i] != null)
                    continue;
                _sockets[i] = socket;
                _handlers[i] = handler;
                _wanted[i] = SocketInterest.None;
                _interest[i] = SocketInterest.None;
                _ready[i] = SocketInterest.None;
                return i;
            }
        }

        return -1;
    }

    public override void Arm(int slot, bool forReading, bool forWriting)
    {
        bool mustWake;
        lock (_lock)
        {
            byte interest = InterestOf(forReading, forWriting);
            _wanted[slot] = interest;
            _interest[slot] = interest;
            mustWake = _isWaiting && (interest & ~_watchedInterest[slot]) != 0;
        }

        if (mustWake)
            _poller.Wake();
    }

    public override void CloseSocket(int slot)
    {
        Socket socket = _sockets[slot];
        bool mustWait;
        lock (_lock)
        {
            _sockets[slot] = null;
            _handlers[slot] = null;
            _interest[slot] = SocketInterest.None;
            _ready[slot] = SocketInterest.None;
            mustWait = _isWaiting && _watchedSockets[slot] == socket && _watchedInterest[slot] != SocketInterest.None;
            if (mustWait)
                _toClose.Add(socket);
        }

        if (mustWait)
            _poller.Wake();
        else
            CloseNow(socket);
    }

    private bool Start()
    {
        if (_thread != null)
            return true;
        if (!_device.Loop.AddPoll(_poll))
            return false;
        _thread = new Thread(Run);
        _thread.Start();
        return true;
    }

    private void Run()
    {
        while (!_isStopping)
        {
            BeginWait();
            _poller.Wait(_watchedSockets, _watchedInterest, _found);
            if (!EndWait())
                continue;
            _device.Loop.WakeUp();
            _handled.WaitOne();
        }
    }

    private void BeginWait()
    {
        lock (_lock)
        {
            Array.Copy(_sockets, _watchedSockets, _sockets.Length);
            Array.Copy(_interest, _watchedInterest, _interest.Length);
            Array.Clear(_found, 0, _found.Length);
            _isWaiting = true;
        }
    }

    private bool EndWait()
    {
        lock (_lock)
        {
            _isWaiting = false;
            for (int i = 0; i < _found.Length; i++)
            {
                if (_found[i] == SocketInterest.None || _sockets[i] != _watchedSockets[i])
                    continue;
                _ready[i] = _found[i];
                _interest[i] = SocketInterest.None;
                _hasReady = true;
            }

            Array.Clear(_watchedSockets, 0, _watchedSockets.Length);
        }

        CloseRemoved();
        return _hasReady;
    }

    private void CloseRemoved()
    {
        lock (_lock)
        {
            for (int i = 0; i < _toClose.Count; i++)
                CloseNow((Socket)_toClose[i]);
            _toClose.Clear();
        }
    }

    // A poll callback of the loop: no queue that could be full stands between the thread and the loop.
    private void HandleReady()
    {
        if (!_hasReady || _isHandling)
            return;
        _isHandling = true;
        try
        {
            for (int i = 0; i < _ready.Length; i++)
                Handle(i);
        }
        finally
        {
            _hasReady = false;
            _isHandling = false;
            _handled.Set();
        }
    }

    private void Handle(int slot)
    {
        ISocketReadyHandler handler = _handlers[slot];
        if (_ready[slot] == SocketInterest.None || handler == null)
            return;
        _ready[slot] = SocketInterest.None;
        if (!Call(_device, handler))
            CloseSocket(slot);
        else if (_handlers[slot] == handler)
            WatchAgain(slot);
    }

    private void WatchAgain(int slot)
    {
        lock (_lock)
        {
            _interest[slot] = _wanted[slot];
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Threading;

namespace Mgos.Host;

/// <summary>The one thread of a machine that hardware events arrive on, as on the device; started by the first event.</summary>
internal sealed class EventThread(HostMachine machine) : IDisposable
{
    private const int EndCheckMilliseconds = 100;

    private readonly Queue<Action> _waiting = new();
    private Thread _thread;
    private bool _ended;

    /// <summary>Ends the thread after the handler that runs.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _ended = true;
            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Runs a handler on the thread, after those posted before.</summary>
    internal void Post(Action handler)
    {
        lock (_waiting)
        {
            if (_ended)
                return;
            _waiting.Enqueue(handler);
            Monitor.PulseAll(_waiting);
            if (_thread == null)
                Start();
        }
    }

    /// <summary>Waits until all handlers posted before have returned.</summary>
    internal void WaitForAll()
    {
        using var done = new ManualResetEventSlim();
        lock (_waiting)
        {
            if (Thread.CurrentThread == _thread)
                throw new InvalidOperationException("A handler on the event thread cannot wait for that thread.");
            if (_thread == null || _ended)
                return;
            Post(done.Set);
        }

        while (!_ended && !done.Wait(EndCheckMilliseconds))
        {
        }
    }

    private void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = machine.Name + " events" };
        using (machine.Enter())
            _thread.Start();
    }

    private void Run()
    {
        for (var handler = Next(); handler != null; handler = Next())
            RunOne(handler);
    }

    private Action Next()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0 && !_ended)
                Monitor.Wait(_waiting);
            return _ended ? null : _waiting.Dequeue();
        }
    }

    private void RunOne(Action handler)
    {
        try
        {
            handler();
        }
        catch (Exception exception)
        {
            machine.Console.WriteLine("An event handler failed: " + exception);
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Threading;
using Mgos.Host;
using Mgos.TestKit;

namespace Mgos.Core.Tests.Host;

/// <summary>A virtual device on a machine of its own, run on a thread of its own.</summary>
internal sealed class HostDevice : IDisposable
{
    private readonly HostMachine _machine = HostMachine.CreateTemporary("core-test");
    private readonly Thread _thread;
    private bool _result;

    internal HostDevice(AppFactory createApp, params MgosLibrary[] libraries)
    {
        _machine.Console = TextWriter.Synchronized(Console);
        Device = new VirtualDevice(_machine, new TestFirmware(null, libraries), createApp);
        _thread = new Thread(() => _result = Device.Run()) { IsBackground = true };
    }

    internal StringWriter Console { get; } = new StringWriter();

    internal VirtualDevice Device { get; }

    internal void Start() => _thread.Start();

    /// <summary>Waits for the end of the device and gives what Run has returned.</summary>
    internal bool Join()
    {
        _thread.Join();
        return _result;
    }

    public void Dispose()
    {
        Device.Stop();
        if (_thread.IsAlive)
            _thread.Join();
        _machine.Dispose();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.InteropServices;
using System.Threading;
using Mgos.Host.Native;

namespace Mgos.Host;

/// <summary>Turns Ctrl-C and the terminate signal into an orderly end; a second signal ends the process at once.</summary>
public sealed class HostSignals : IDisposable
{
    private const int SignalExitCodeBase = 128;
    private const int InterruptNumber = 2;
    private const int TerminateNumber = 15;

    private readonly Action _stop;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _seen;

    /// <summary>Starts to listen.</summary>
    /// <param name="stop">Called once, at the first signal, on a thread of its own.</param>
    public HostSignals(Action stop)
    {
        _stop = stop;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Gives the signals their usual meaning back.</summary>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref _seen, 1) == 0)
            _stop();
        else
            EndProcess(SignalExitCodeBase + (context.Signal == PosixSignal.SIGINT ? InterruptNumber : TerminateNumber));
    }

    private static void EndProcess(int exitCode)
    {
        // Environment.Exit waits for finalizers and exit handlers, one of which may be what hangs.
        if (!OperatingSystem.IsWindows())
            Libc.ExitAtOnce(exitCode);
        Environment.Exit(exitCode);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Host;

namespace nanoFramework.Runtime.Native;

/// <summary>Limits the time a section of code may take.</summary>
/// <remarks>.NET cannot break into a thread, so on the PC a section that takes too long is reported on the machine's console and runs on.</remarks>
public static class ExecutionConstraint
{
    private static readonly AsyncLocal<Timer> Installed = new();

    /// <summary>Starts a limit for the calling thread, or ends the one that is running.</summary>
    /// <param name="timeoutMilliseconds">The limit; -1 ends the running one.</param>
    /// <param name="priority">The priority level on the device; not used on the PC.</param>
    /// <exception cref="ArgumentException">The limit is below -1.</exception>
    public static void Install(int timeoutMilliseconds, int priority)
    {
        if (timeoutMilliseconds < Timeout.Infinite)
            throw new ArgumentException("The limit of an execution constraint is -1 or more milliseconds.");
        Installed.Value?.Dispose();
        Installed.Value = timeoutMilliseconds == Timeout.Infinite ? null : new Timer(Report, timeoutMilliseconds, timeoutMilliseconds, Timeout.Infinite);
    }

    private static void Report(object timeoutMilliseconds) =>
        HostMachine.Current?.Console.WriteLine(
            "Execution constraint: a section ran longer than " + timeoutMilliseconds + " ms; a device would have thrown ConstraintException.");
}

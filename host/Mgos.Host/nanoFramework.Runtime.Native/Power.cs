// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Host;

namespace nanoFramework.Runtime.Native;

/// <summary>Reboots the device: on the PC, the virtual device of the current <see cref="HostMachine"/>.</summary>
public class Power
{
    /// <summary>Occurs before the device reboots; what a handler throws is ignored.</summary>
    /// <remarks>Belongs to the current machine, so devices in one process do not hear each other.</remarks>
    public static event RebootEventHandler OnRebootEvent
    {
        add => HostMachine.Required.RebootHandlers += value;
        remove => HostMachine.Required.RebootHandlers -= value;
    }

    /// <summary>Runs the handlers of <see cref="OnRebootEvent"/>, then reboots.</summary>
    /// <param name="rebootOption">How to reboot.</param>
    /// <remarks>On the device the call does not return. On the PC it returns once the machine has been asked to reboot.</remarks>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => RebootDevice(Timeout.Infinite, rebootOption);

    /// <summary>Runs the handlers of <see cref="OnRebootEvent"/> for at most the given time, then reboots.</summary>
    /// <param name="exeConstraintTimeout">Milliseconds the handlers get; -1 for no limit.</param>
    /// <param name="rebootOption">How to reboot.</param>
    /// <remarks>The device aborts handlers that take longer; the PC leaves them behind on their thread.</remarks>
    public static void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot)
    {
        var machine = HostMachine.Required;
        var handlers = machine.RebootHandlers;
        if (handlers != null)
            RunHandlers(handlers, exeConstraintTimeout);
        machine.RequestReboot();
    }

    private static void RunHandlers(RebootEventHandler handlers, int timeoutMilliseconds)
    {
        if (timeoutMilliseconds < 0)
        {
            RunIgnoringErrors(handlers);
            return;
        }

        var thread = new Thread(() => RunIgnoringErrors(handlers)) { IsBackground = true, Name = "reboot handlers" };
        thread.Start();
        thread.Join(timeoutMilliseconds);
    }

    private static void RunIgnoringErrors(RebootEventHandler handlers)
    {
        try
        {
            handlers();
        }
        catch (Exception)
        {
            // As on the device: nothing a handler does keeps the reboot from happening.
        }
    }
}

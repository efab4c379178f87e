// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Core;
using Mgos.Host;

namespace Mgos.Bench;

/// <summary>Runs the measurements on a thread of its own, beside the loop, and stops the device.</summary>
internal sealed class BenchGpioApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        var machine = HostMachine.Current;
        device.Events.AddHandler(SystemEvents.InitDone, (_, _) => new Thread(() => Measure(device, machine)) { IsBackground = true }.Start());
        return InitResult.Ok;
    }

    private static void Measure(Device device, HostMachine machine)
    {
        try
        {
            new JitterTable(device, machine).Print();
            new EdgeTable(device, machine).Print();
        }
        catch (Exception exception)
        {
            Console.WriteLine(exception);
        }

        device.Stop();
    }
}

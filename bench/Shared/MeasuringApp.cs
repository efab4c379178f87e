// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Boots like any app, then measures on the loop and ends.</summary>
internal abstract class MeasuringApp : MgosApp
{
    private const string EndMarker = "*** end of bench ***";

    private Device _device;

    /// <inheritdoc/>
    public sealed override InitResult OnInit(Device device)
    {
        _device = device;
        Prepare(device);
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => device.Loop.Post(MeasureToTheEnd));
        return InitResult.Ok;
    }

    /// <summary>Gets ready while the device boots.</summary>
    protected virtual void Prepare(Device device)
    {
    }

    /// <summary>Measures and prints; an exception is printed as a failure.</summary>
    protected abstract void Measure(Device device);

    private void MeasureToTheEnd()
    {
        // A case takes longer than a callback may.
        _device.Watchdog.Disable();
        try
        {
            Measure(_device);
        }
        catch (Exception e)
        {
            Console.WriteLine("FAILED " + e.Message);
        }

        Console.WriteLine(EndMarker);
        _device.Stop();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Mjs;

namespace Mgos.Bench;

/// <summary>Boots like any app, then measures on the loop and ends.</summary>
internal sealed class ScriptBenchApp : MgosApp
{
    private const string EndMarker = "*** end of bench ***";

    private Device _device;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => device.Loop.Post(Measure));
        return InitResult.Ok;
    }

    private void Measure()
    {
        // A program takes longer than a callback may.
        _device.Watchdog.Disable();
        try
        {
            Console.WriteLine("");
            Console.WriteLine("Runtime: " + Runtime.Name);
            Runtime.PrintHeap();
            new ScriptTable(_device.Platform.Clock).Print();
        }
        catch (Exception e)
        {
            Console.WriteLine("FAILED " + e.Message);
        }

        Console.WriteLine(EndMarker);
        _device.Stop();
    }
}

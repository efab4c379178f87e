// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Boots like any app, then measures on the loop and ends.</summary>
internal sealed class OtaBenchApp : MgosApp
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
        // A case takes longer than a callback may.
        _device.Watchdog.Disable();
        try
        {
            Console.WriteLine("");
            Console.WriteLine("Runtime: " + Runtime.Name);
            Console.WriteLine("");
            OtaBundle bundle = new OtaBundle(Runtime.PartBytes);
            Console.WriteLine("Bundle: " + bundle.Data.Length.ToString() + " bytes, manifest " + bundle.ManifestBytes.ToString() + " bytes, " + OtaBundle.PartCount.ToString() + " parts.");
            new SpeedTable(_device.Platform.Clock, bundle).Print();
            Runtime.PrintHeap(bundle);
        }
        catch (Exception e)
        {
            Console.WriteLine("FAILED " + e.Message);
        }

        Console.WriteLine(EndMarker);
        _device.Stop();
    }
}

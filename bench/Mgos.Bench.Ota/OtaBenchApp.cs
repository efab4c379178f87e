// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Measures updates.</summary>
internal sealed class OtaBenchApp : MeasuringApp
{
    /// <inheritdoc/>
    protected override void Measure(Device device)
    {
        Console.WriteLine("");
        Console.WriteLine("Runtime: " + Runtime.Name);
        Console.WriteLine("");
        OtaBundle bundle = new OtaBundle(Runtime.PartBytes);
        Console.WriteLine("Bundle: " + bundle.Data.Length.ToString() + " bytes, manifest " + bundle.ManifestBytes.ToString() + " bytes, " + OtaBundle.PartCount.ToString() + " parts.");
        new SpeedTable(device.Platform.Clock, bundle).Print();
        Runtime.PrintHeap(bundle);
    }
}

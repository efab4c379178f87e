// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Measures the script engine.</summary>
internal sealed class ScriptBenchApp : MeasuringApp
{
    /// <inheritdoc/>
    protected override void Measure(Device device)
    {
        Console.WriteLine("");
        Console.WriteLine("Runtime: " + Runtime.Name);
        Runtime.PrintHeap();
        new ScriptTable(device.Platform.Clock).Print();
    }
}

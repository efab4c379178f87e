// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Ota;
using Mgos.TestKit.Ota;

namespace Mgos.Bench;

/// <summary>What differs between a board and a PC.</summary>
internal static class Runtime
{
    internal const string Name = ".NET (net10.0)";
    internal const int PartBytes = 65536;
    internal const int Rounds = 25;
    internal const int Repeats = 20;

    /// <summary>There is room enough on a PC, so only what an update allocates in all is told.</summary>
    internal static void PrintHeap(OtaBundle bundle)
    {
        OtaMachine machine = SpeedTable.NewMachine(PartBytes);
        OtaOptions options = new OtaOptions();
        long before = GC.GetAllocatedBytesForCurrentThread();
        machine.Update(bundle.Data, options);
        Console.WriteLine();
        Console.WriteLine("An update allocates " + (GC.GetAllocatedBytesForCurrentThread() - before) + " bytes in all.");
    }
}

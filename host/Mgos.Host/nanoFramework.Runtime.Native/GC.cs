// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.Runtime.Native;

/// <summary>Runs the garbage collector.</summary>
public static class GC
{
    /// <summary>Collects garbage and tells how much memory is free.</summary>
    /// <param name="compactHeap">True to compact the heap as well.</param>
    /// <returns>
    /// Free bytes. On the PC: the memory the runtime may use less what its heap holds, at most <see cref="uint.MaxValue"/>; all
    /// devices of the process share it.
    /// </returns>
    public static uint Run(bool compactHeap)
    {
        System.GC.Collect(System.GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: compactHeap);
        var free = System.GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - System.GC.GetTotalMemory(forceFullCollection: false);
        return (uint)Math.Clamp(free, 0, uint.MaxValue);
    }

    /// <summary>Switches the collector's messages; like release firmware, the PC has none.</summary>
    /// <param name="enable">True to switch them on.</param>
    public static void EnableGCMessages(bool enable)
    {
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Bench;

/// <summary>Asks the runtime's own counter.</summary>
internal sealed class AllocationMeter : IAllocationMeter
{
    /// <summary>Never given here.</summary>
    internal const int Unknown = -1;

    private const int Calls = 10000;

    public int BytesPerCall(IBenchCase subject)
    {
        subject.Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
            subject.Run();
        return (int)((GC.GetAllocatedBytesForCurrentThread() - before + Calls / 2) / Calls);
    }
}

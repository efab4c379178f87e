// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.Runtime.Native;
using NativeGC = nanoFramework.Runtime.Native.GC;

namespace Mgos.Bench;

/// <summary>Counts how many calls a heap of known size lasts.</summary>
/// <remarks>
/// nanoCLR has no counter of allocated bytes, but it collects only when an allocation fails, and a weak reference tells that it has. After a
/// compaction the free memory is one piece; whoever uses it up with N calls allocates a N-th of it each. The error is one call.
/// </remarks>
internal sealed class AllocationMeter : IAllocationMeter
{
    /// <summary>The call itself has the heap collected.</summary>
    internal const int Unknown = -1;

    private const int MaxCalls = 20000;
    private const int Rounds = 3;

    public int BytesPerCall(IBenchCase subject)
    {
        long bytes = 0;
        int calls = 0;
        for (int i = 0; i < Rounds; i++)
        {
            bytes += NativeGC.Run(true);
            calls += CallsUntilCollection(subject);
        }

        if (calls == Rounds)
            return Unknown;
        return calls >= MaxCalls * Rounds ? 0 : (int)((bytes + calls / 2) / calls);
    }

    private static int CallsUntilCollection(IBenchCase subject)
    {
        WeakReference witness = new WeakReference(new object());
        int calls = 0;
        while (calls < MaxCalls)
        {
            subject.Run();
            calls++;
            if (!witness.IsAlive)
                break;
        }

        return calls;
    }
}

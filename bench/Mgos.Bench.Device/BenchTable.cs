// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Measures cases and prints a line of Markdown for each; the first is what the others are compared with.</summary>
internal sealed class BenchTable
{
    private const int Percent = 100;

    private readonly IAllocationMeter _allocations = new AllocationMeter();
    private readonly CaseTimer _timer;

    internal BenchTable(IClock clock)
    {
        _timer = new CaseTimer(clock);
    }

    internal void Print(IBenchCase[] cases)
    {
        int[] nanoseconds = _timer.Measure(cases);
        Console.WriteLine("| what | time, % of the platform's parser | ns a call | bytes a call |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (int i = 0; i < cases.Length; i++)
        {
            long percent = ((long)nanoseconds[i] * Percent + nanoseconds[0] / 2) / nanoseconds[0];
            Console.WriteLine("| " + cases[i].Name + " | " + percent.ToString() + " | " + nanoseconds[i].ToString() + " | " + BytesOf(cases[i]) + " |");
        }
    }

    private string BytesOf(IBenchCase subject)
    {
        int bytes = _allocations.BytesPerCall(subject);
        return bytes == AllocationMeter.Unknown ? "collects" : bytes.ToString();
    }
}

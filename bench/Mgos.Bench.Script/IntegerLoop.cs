// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>What the loop of the first program costs in compiled C#, with integers: the measure of the machine.</summary>
internal sealed class IntegerLoop : IScript
{
    internal const int Turns = 10000;

    public double Run(int count)
    {
        int sum = 0;
        int i = 0;
        while (i < Turns)
        {
            sum = sum + i;
            i = i + 1;
        }

        return sum;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>The numbers, 0 to 63, that a field of an expression allows. Pure.</summary>
internal sealed class CronField
{
    internal const int None = -1;

    private const int WordBits = 32;

    private uint _low;
    private uint _high;

    internal void Add(int number)
    {
        if (number < WordBits)
            _low |= 1u << number;
        else
            _high |= 1u << (number - WordBits);
    }

    internal bool Has(int number) => ((number < WordBits ? _low >> number : _high >> (number - WordBits)) & 1) != 0;

    /// <summary>The first number that is allowed, from one on; None if there is none.</summary>
    internal int Next(int from, int max)
    {
        for (int number = from; number <= max; number++)
        {
            if (Has(number))
                return number;
        }

        return None;
    }
}

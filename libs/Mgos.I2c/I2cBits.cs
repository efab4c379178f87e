// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.I2c;

/// <summary>Some bits of a number.</summary>
internal static class I2cBits
{
    internal static void Check(int offset, int count, int width)
    {
        if (offset < 0 || count < 1 || count > width - offset)
            throw new ArgumentOutOfRangeException(nameof(count));
    }

    internal static int Get(int number, int offset, int count) => number < 0 ? number : number >> offset & Mask(count);

    internal static int Set(int number, int offset, int count, int value) => number & ~(Mask(count) << offset) | (value & Mask(count)) << offset;

    private static int Mask(int count) => (1 << count) - 1;
}

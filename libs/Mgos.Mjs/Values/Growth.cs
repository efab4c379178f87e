// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Larger copies of arrays.</summary>
internal static class Growth
{
    internal static int[] Of(int[] source, int length)
    {
        int[] target = new int[length];
        Array.Copy(source, 0, target, 0, source.Length);
        return target;
    }

    internal static byte[] Of(byte[] source, int length)
    {
        byte[] target = new byte[length];
        Array.Copy(source, 0, target, 0, source.Length);
        return target;
    }

    internal static double[] Of(double[] source, int length)
    {
        double[] target = new double[length];
        Array.Copy(source, 0, target, 0, source.Length);
        return target;
    }

    internal static object[] Of(object[] source, int length)
    {
        object[] target = new object[length];
        Array.Copy(source, 0, target, 0, source.Length);
        return target;
    }

    internal static ushort[] Of(ushort[] source, int length)
    {
        ushort[] target = new ushort[length];
        Array.Copy(source, 0, target, 0, source.Length);
        return target;
    }
}

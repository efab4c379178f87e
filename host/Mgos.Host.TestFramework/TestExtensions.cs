// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.TestFramework;

/// <summary>Extensions that tests use.</summary>
public static class TestExtensions
{
    /// <summary>Tells whether two arrays hold equal elements in the same order.</summary>
    /// <param name="a">One array.</param>
    /// <param name="b">The other array.</param>
    /// <returns>True if lengths and elements are equal.</returns>
    public static bool SequenceEqual(this Array a, Array b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!Equals(a.GetValue(i), b.GetValue(i)))
                return false;
        }

        return true;
    }
}

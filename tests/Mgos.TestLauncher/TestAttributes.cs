// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.TestLauncher;

/// <summary>Looks for attributes.</summary>
internal static class TestAttributes
{
    internal static bool Has(object[] attributes, Type type)
    {
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].GetType() == type)
                return true;
        }

        return false;
    }
}

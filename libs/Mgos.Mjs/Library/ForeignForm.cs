// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Where the parts of a packed signature lie; that of the callback follows behind the types.</summary>
internal static class ForeignForm
{
    internal const int Result = 0;
    internal const int Count = 1;

    /// <summary>The index of the callback argument plus 1, 0 without one.</summary>
    internal const int Callback = 2;

    /// <summary>The index of the userdata argument plus 1, 0 without one.</summary>
    internal const int Userdata = 3;
    internal const int Types = 4;

    /// <summary>The packed signature of the callback.</summary>
    internal static byte[] CallbackOf(byte[] packed)
    {
        int start = Types + packed[Count];
        return Bytes.Part(packed, start, packed.Length - start);
    }
}

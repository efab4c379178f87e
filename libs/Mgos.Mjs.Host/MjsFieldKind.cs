// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>How a field of a structure lies in memory; numbers have their low byte first.</summary>
public enum MjsFieldKind
{
    /// <summary>8 bits, signed.</summary>
    Int8,

    /// <summary>8 bits, unsigned.</summary>
    UInt8,

    /// <summary>16 bits, signed.</summary>
    Int16,

    /// <summary>16 bits, unsigned.</summary>
    UInt16,

    /// <summary>32 bits, signed.</summary>
    Int,

    /// <summary>One byte, false if 0.</summary>
    Boolean,

    /// <summary>32 bits.</summary>
    Float,

    /// <summary>64 bits.</summary>
    Double,

    /// <summary>A string that fills the rest of the field's length.</summary>
    Data,

    /// <summary>A string that ends at a NUL or at the field's end.</summary>
    Text,
}

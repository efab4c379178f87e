// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Type of a configuration entry.</summary>
/// <remarks>Mirrors the letters of a manifest: o, i, ui, b, f, d, s.</remarks>
public enum ConfigType
{
    /// <summary>An object that holds other entries.</summary>
    Object,

    /// <summary>A signed integer of 32 bits.</summary>
    Int,

    /// <summary>An unsigned integer of 32 bits.</summary>
    UnsignedInt,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number of single precision.</summary>
    Float,

    /// <summary>A number of double precision.</summary>
    Double,

    /// <summary>A text, never null.</summary>
    String,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Types of configuration entries.</summary>
public enum ConfigEntryType
{
    /// <summary><c>o</c></summary>
    Object,

    /// <summary><c>i</c></summary>
    Int,

    /// <summary><c>ui</c></summary>
    UnsignedInt,

    /// <summary><c>b</c></summary>
    Boolean,

    /// <summary><c>f</c></summary>
    Float,

    /// <summary><c>d</c></summary>
    Double,

    /// <summary><c>s</c></summary>
    String,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The types of script values.</summary>
public enum MjsType
{
    /// <summary>No value.</summary>
    Undefined,

    /// <summary>null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string of bytes.</summary>
    String,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A function: of a script, or made by <c>ffi()</c>.</summary>
    Function,

    /// <summary>A pointer, or a function of the host or of the engine.</summary>
    ForeignPointer,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Finds host functions by name when a script asks for them with <c>ffi()</c>, so that a device need not hold a table of all.</summary>
public interface IMjsFunctions
{
    /// <summary>Finds a function.</summary>
    /// <param name="name">Its name in C, such as <c>mgos_gpio_write</c>.</param>
    /// <returns>The function, or null if there is none of that name.</returns>
    MjsNative Find(string name);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Functions that a library offers to scripts, found by name when a script binds one, so that the others cost no memory.</summary>
public interface IScriptFunctions
{
    /// <summary>Finds a function.</summary>
    /// <param name="name">Its name in C, such as <c>mgos_i2c_read</c>.</param>
    /// <returns>The function; null if there is none of that name.</returns>
    ScriptFunction Find(string name);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A structure that <c>s2o(pointer, descriptor)</c> reads: the target of the memory behind the descriptor.</summary>
public interface IMjsStruct
{
    /// <summary>Makes the script value of a structure.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="memory">Where it lies.</param>
    /// <param name="offset">Where it begins there; may be outside.</param>
    /// <returns>The value, usually an object.</returns>
    MjsValue Read(MjsEngine engine, MjsMemory memory, int offset);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Makes a script value of a part of a structure.</summary>
/// <param name="engine">The engine that wants it.</param>
/// <param name="memory">The structure's memory.</param>
/// <param name="offset">Where in it the structure begins.</param>
/// <returns>The value, never null.</returns>
public delegate MjsValue MjsFieldReader(MjsEngine engine, MjsMemory memory, int offset);

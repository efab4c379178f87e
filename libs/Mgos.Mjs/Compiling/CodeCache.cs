// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The operand in which an instruction remembers the place of a property.</summary>
internal static class CodeCache
{
    /// <summary>A place that no property has.</summary>
    internal const int None = 0xffff;
}

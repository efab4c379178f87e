// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The outer levels of expressions.</summary>
internal static class Level
{
    internal const int Assignment = 1;
    internal const int Conditional = 2;
}

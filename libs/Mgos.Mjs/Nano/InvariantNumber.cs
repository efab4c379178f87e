// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The runtime's own conversion of decimal text, for numbers that need more than 53 bits on the way.</summary>
internal static class InvariantNumber
{
    internal static double Parse(string text) => double.Parse(text);
}

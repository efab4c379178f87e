// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>What an operand is before it is loaded, because it may be assigned or called.</summary>
internal static class Target
{
    /// <summary>The value is on the stack.</summary>
    internal const int Value = 0;

    /// <summary>A variable; nothing is on the stack.</summary>
    internal const int Name = 1;

    /// <summary>A property by name; its object is on the stack.</summary>
    internal const int Member = 2;

    /// <summary>A property by value; its object and key are on the stack.</summary>
    internal const int Index = 3;
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The kinds of values, as the machine marks them. A number is 0, so that two tags joined by OR tell whether both are numbers.</summary>
internal static class Tag
{
    internal const byte Number = 0;
    internal const byte Undefined = 1;
    internal const byte Null = 2;
    internal const byte False = 3;
    internal const byte True = 4;

    /// <summary>The reference is a byte[] with exactly the bytes of the string.</summary>
    internal const byte String = 5;

    /// <summary>The reference is a <see cref="Mgos.Mjs.Text"/>: a string that grew by concatenation, or a view of memory.</summary>
    internal const byte Text = 6;
    internal const byte Object = 7;
    internal const byte Array = 8;

    /// <summary>The reference is the chunk, the number the offset of the function in its code.</summary>
    internal const byte Function = 9;

    /// <summary>The reference is a delegate, or null and the number tells the function: a built-in one, or the name of one of the host.</summary>
    internal const byte Native = 10;

    /// <summary>The reference is the <see cref="MjsMemory"/>, null for NULL, and the number the offset in it.</summary>
    internal const byte Pointer = 11;

    /// <summary>A function made by ffi(): the reference is the function, or null and the number tells it, see <see cref="ForeignTable"/>.</summary>
    internal const byte Foreign = 12;

    /// <summary>An item of an array that does not exist.</summary>
    internal const byte Hole = 13;

    /// <summary>The state of a for-in loop, in a variable that no script can name.</summary>
    internal const byte Iterator = 14;

    /// <summary>What the slot of a name holds that has no variable.</summary>
    internal const byte Unbound = 15;
}

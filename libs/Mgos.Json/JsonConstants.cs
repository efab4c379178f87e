// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>The limits of this package.</summary>
public static class JsonConstants
{
    /// <summary>Objects and arrays open at the same time, for the reader and the writer: one bit of an int each.</summary>
    public const int MaxDepth = 32;

    /// <summary>Members of one object that <see cref="JsonMembers"/> keeps an index of; objects with more are searched instead, which is slower.</summary>
    public const int MaxIndexedMembers = 64;

    /// <summary>Digits behind the decimal point of a number written with <see cref="JsonWriter.Double"/>.</summary>
    public const int DecimalDigits = 6;

    /// <summary>Significant digits of a number that <see cref="JsonReader.TryGetDouble"/> looks at; more digits do not change the result beyond the last bit.</summary>
    public const int MaxSignificantDigits = 800;

    internal const int FirstIndexedMembers = 8;

    // Texts up to this length are compared and written without allocating: three bytes of UTF-8 a character at most.
    internal const int ScratchChars = 64;
    internal const int ScratchBytes = ScratchChars * 3;
}

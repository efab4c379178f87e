// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>Reads characters from UTF-8.</summary>
internal static class Utf8Scanner
{
    private const int MaxCodePoint = 0x10ffff;

    /// <summary>Reads the character that begins with a byte from 80 up; a byte that begins none is read as itself.</summary>
    internal static int Read(byte[] data, ref int position, int end)
    {
        int first = data[position++];
        int following = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || following > end - position)
            return first;
        int character = first & (0x3f >> following);
        for (int i = 0; i < following; i++)
        {
            int next = data[position + i];
            if ((next & 0xc0) != 0x80)
                return first;
            character = (character << 6) | (next & 0x3f);
        }

        if (!IsCharacter(character, following))
            return first;
        position += following;
        return character;
    }

    // Neither an overlong form, nor half a surrogate pair, nor beyond Unicode.
    private static bool IsCharacter(int character, int following) =>
        character >= (following == 3 ? 0x10000 : following == 2 ? 0x800 : 0x80)
        && character <= MaxCodePoint && (character < 0xd800 || character > 0xdfff);
}

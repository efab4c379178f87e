// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>The mode texts of C's fopen.</summary>
internal static class FileMode
{
    /// <summary>Reads one.</summary>
    /// <param name="text"><c>r</c>, <c>w</c> or <c>a</c>, with <c>+</c>, <c>b</c> or <c>x</c> behind it.</param>
    /// <returns>How to open the file; 0 if the text is wrong.</returns>
    internal static VfsOpenFlags Parse(string text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        VfsOpenFlags flags = OfLetter(text[0]);
        for (int i = 1; i < text.Length && flags != 0; i++)
            flags = With(flags, text[i]);
        return flags;
    }

    private static VfsOpenFlags OfLetter(char letter)
    {
        switch (letter)
        {
            case 'r': return VfsOpenFlags.Read;
            case 'w': return VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate;
            case 'a': return VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append;
            default: return 0;
        }
    }

    private static VfsOpenFlags With(VfsOpenFlags flags, char letter)
    {
        switch (letter)
        {
            case '+': return flags | VfsOpenFlags.Read | VfsOpenFlags.Write;
            case 'x': return (flags & VfsOpenFlags.Truncate) != 0 ? flags | VfsOpenFlags.Exclusive : 0;
            case 'b': return flags;
            default: return 0;
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Vfs;

/// <summary>Which names files may have: pure.</summary>
/// <remarks>
/// <code>
/// refused                                      | because
/// ---------------------------------------------|--------------------------------------------------
/// empty, . and ..                              | they name directories
/// / \ :                                        | they separate directories and drives
/// * ? " &lt; &gt; | and U+0000 to U+001F, U+007F     | a PC may not be able to hold them
/// a dot or a blank at the end                  | a PC may drop it
/// CON PRN AUX NUL COM0-9 LPT0-9 CONIN$ CONOUT$ | devices of a PC, with any extension, in any case
/// x.sys                                        | firmware keeps its settings in such files and hides them
/// half a surrogate pair                        | it has no UTF-8
/// </code>
/// The same on boards and PCs, so that files can go from one to the other.
/// Differs: Mongoose OS takes any name without a slash.
/// </remarks>
public static class FileName
{
    private const string SystemSuffix = ".sys";
    private const char FirstAllowed = ' ';
    private const char Delete = (char)0x7f;

    /// <summary>Checks a name.</summary>
    /// <param name="name">Name of a file, without directory; not null.</param>
    /// <param name="maxBytes">Longest name in bytes of UTF-8.</param>
    /// <returns>None, NameTooLong, or InvalidArgument.</returns>
    public static VfsError Check(string name, int maxBytes)
    {
        char[] characters = name.ToCharArray();
        if (characters.Length == 0 || !AreAllowed(characters) || IsReserved(name))
            return VfsError.InvalidArgument;
        return characters.Length > maxBytes || Encoding.UTF8.GetBytes(name).Length > maxBytes ? VfsError.NameTooLong : VfsError.None;
    }

    /// <summary>The name in lower case: equal for two names that differ only in case.</summary>
    /// <param name="name">Name of a file; not null.</param>
    /// <returns>The folded name.</returns>
    public static string Fold(string name)
    {
        // ASCII by hand: what a PC makes of I depends on its language.
        char[] characters = name.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] >= 'A' && characters[i] <= 'Z')
                characters[i] = (char)(characters[i] + ('a' - 'A'));
        }

        return new string(characters).ToLower();
    }

    /// <summary>Tells whether a candidate is another spelling of a name, given folded too; one exact name is left out.</summary>
    internal static bool IsOtherCase(string candidate, string folded, string name, string except) =>
        candidate.Length == name.Length && candidate != name && candidate != except && Fold(candidate) == folded;

    private static bool AreAllowed(char[] name)
    {
        char last = name[name.Length - 1];
        if (last == '.' || last == ' ')
            return false;
        bool isInPair = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (!IsAllowed(name[i]) || IsLowSurrogate(name[i]) != isInPair)
                return false;
            isInPair = IsHighSurrogate(name[i]);
        }

        return !isInPair;
    }

    private static bool IsAllowed(char c)
    {
        switch (c)
        {
            case '/':
            case '\\':
            case ':':
            case '*':
            case '?':
            case '"':
            case '<':
            case '>':
            case '|':
            case Delete:
                return false;
            default:
                return c >= FirstAllowed;
        }
    }

    private static bool IsHighSurrogate(char c) => c >= 0xd800 && c <= 0xdbff;

    private static bool IsLowSurrogate(char c) => c >= 0xdc00 && c <= 0xdfff;

    private static bool IsReserved(string name)
    {
        string lower = Fold(name);
        if (lower.EndsWith(SystemSuffix))
            return true;
        int dot = lower.IndexOf('.');
        string stem = (dot < 0 ? lower : lower.Substring(0, dot)).TrimEnd(' ');
        switch (stem)
        {
            case "con":
            case "prn":
            case "aux":
            case "nul":
            case "conin$":
            case "conout$":
                return true;
            default:
                return IsPort(stem);
        }
    }

    private static bool IsPort(string stem)
    {
        if (stem.Length != 4 || (!stem.StartsWith("com") && !stem.StartsWith("lpt")))
            return false;
        char number = stem[3];
        return (number >= '0' && number <= '9') || number == 0xb9 || number == 0xb2 || number == 0xb3;
    }
}

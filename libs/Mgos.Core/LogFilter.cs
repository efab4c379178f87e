// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Per-file log levels, <c>debug.file_level</c>: a comma list of <c>prefix=digit</c>.</summary>
/// <remarks>
/// The prefix is compared with the beginning of what the line starts with, <c>File.cs:line</c>. The first match decides; an empty prefix
/// matches everything. Entries that are not of this form are skipped. Pure.
/// </remarks>
public sealed class LogFilter
{
    // So many characters of a class name are printed whatever the line number is.
    private const int CertainCharacters = DeviceLog.PrefixWidth - 12;

    private readonly string[] _prefixes;
    private readonly char[][] _characters;
    private readonly LogLevel[] _levels;
    private readonly int _count;

    /// <summary>Reads a filter.</summary>
    /// <param name="specification">The comma list; null or empty matches nothing.</param>
    public LogFilter(string specification)
    {
        string[] entries = specification == null ? new string[0] : specification.Split(',');
        _prefixes = new string[entries.Length];
        _characters = new char[entries.Length][];
        _levels = new LogLevel[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            if (TryRead(entries[i].Trim()))
                _count++;
        }
    }

    /// <summary>True if no entry was understood.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Gives the level that applies to a line.</summary>
    /// <param name="source">What the line starts with, <c>File.cs:line</c>.</param>
    /// <param name="otherwise">Result if no entry matches.</param>
    /// <returns>The most verbose level that is logged.</returns>
    public LogLevel LevelOf(string source, LogLevel otherwise)
    {
        for (int i = 0; i < _count; i++)
        {
            if (BeginsWith(source, _prefixes[i]))
                return _levels[i];
        }

        return otherwise;
    }

    /// <summary>Tells whether lines of a class may be logged, before their line numbers are known.</summary>
    /// <param name="name">Name of the class, without <c>.cs</c>.</param>
    /// <param name="level">Level of the line.</param>
    /// <param name="otherwise">Most verbose level where no entry matches.</param>
    /// <returns>False if none is; true if <see cref="LevelOf"/> has to be asked.</returns>
    /// <remarks>Cost: no allocation.</remarks>
    public bool MayLog(string name, LogLevel level, LogLevel otherwise)
    {
        for (int i = 0; i < _count; i++)
        {
            if (!MayMatch(_characters[i], name))
                continue;
            if (level <= _levels[i])
                return true;
            if (_characters[i].Length <= CertainCharacters && _characters[i].Length <= name.Length)
                return false;
        }

        return level <= otherwise;
    }

    private static bool MayMatch(char[] prefix, string name)
    {
        int length = name.Length;
        for (int i = 0; i < prefix.Length && i < CertainCharacters && i < length; i++)
        {
            if (prefix[i] != name[i])
                return false;
        }

        return true;
    }

    // StartsWith follows the language of the user on a PC.
    private static bool BeginsWith(string text, string prefix) =>
        text.Length >= prefix.Length && text.Substring(0, prefix.Length) == prefix;

    private bool TryRead(string entry)
    {
        int equals = entry.IndexOf('=');
        int level;
        if (equals < 0 || !int.TryParse(entry.Substring(equals + 1), out level))
            return false;
        if (level < (int)LogLevel.None || level > (int)LogLevel.VerboseDebug)
            return false;
        _prefixes[_count] = entry.Substring(0, equals);
        _characters[_count] = _prefixes[_count].ToCharArray();
        _levels[_count] = (LogLevel)level;
        return true;
    }
}

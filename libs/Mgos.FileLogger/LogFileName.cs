// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.FileLogger;

/// <summary>The name of a file of the log. Pure.</summary>
/// <remarks>
/// <code>
/// PREFIX S NN - YYYYMMDD - HHMMSS .log     log_003-20260101-120000.log: set 0 to 2, number 00 to 99, local time of creation
/// PREFIX YYYYMMDD - HHMMSS .log            as names were long ago: older than all others
/// </code>
/// After number 99 the next set begins: of two sets it is seen which is newer, whichever is removed first.
/// </remarks>
internal sealed class LogFileName
{
    private const string Ending = ".log";
    private const int StampCharacters = 15;
    private const int NumberCharacters = 4;
    private const int NoSet = -1;

    private LogFileName(string text, int set, int sequence, string stamp)
    {
        Text = text;
        Set = set;
        Sequence = sequence;
        Stamp = stamp;
    }

    internal string Text { get; }

    internal int Set { get; }

    internal int Sequence { get; }

    internal string Stamp { get; }

    internal bool IsOldScheme => Set == NoSet;

    /// <summary>Reads a name; null if it is of another file.</summary>
    internal static LogFileName Parse(string prefix, string name)
    {
        int middle = name.Length - prefix.Length - Ending.Length;
        if ((middle != StampCharacters && middle != StampCharacters + NumberCharacters) || name.Substring(0, prefix.Length) != prefix || name.Substring(prefix.Length + middle) != Ending)
            return null;
        string stamp = name.Substring(prefix.Length + middle - StampCharacters, StampCharacters);
        if (!AreDigits(stamp, 8))
            return null;
        if (middle == StampCharacters)
            return new LogFileName(name, NoSet, 0, stamp);
        string number = name.Substring(prefix.Length, NumberCharacters);
        if (!AreDigits(number, 3) || number[0] - '0' >= FileLoggerConstants.SetCount)
            return null;
        return new LogFileName(name, number[0] - '0', int.Parse(number.Substring(1, 2)), stamp);
    }

    /// <summary>The name that follows one, or the first if there is none.</summary>
    internal static LogFileName After(LogFileName newest, string prefix, string stamp)
    {
        int set = newest == null || newest.IsOldScheme ? 0 : newest.Set;
        int sequence = newest == null || newest.IsOldScheme ? 0 : newest.Sequence + 1;
        if (sequence > FileLoggerConstants.MaxSequence)
        {
            sequence = 0;
            set = (set + 1) % FileLoggerConstants.SetCount;
        }

        return new LogFileName(prefix + set.ToString() + sequence.ToString("D2") + "-" + stamp + Ending, set, sequence, stamp);
    }

    /// <summary>Tells whether it is older than another; firstSet is the oldest of the sets.</summary>
    internal bool IsOlderThan(LogFileName other, int firstSet)
    {
        if (IsOldScheme || other.IsOldScheme)
            return IsOldScheme && (!other.IsOldScheme || string.Compare(Stamp, other.Stamp) < 0);
        int age = AgeOf(Set, firstSet);
        int otherAge = AgeOf(other.Set, firstSet);
        return age != otherAge ? age < otherAge : Sequence < other.Sequence;
    }

    private static int AgeOf(int set, int firstSet) => (set - firstSet + FileLoggerConstants.SetCount) % FileLoggerConstants.SetCount;

    // Digits, but for a dash at one place.
    private static bool AreDigits(string text, int dash)
    {
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (i == dash ? characters[i] != '-' : characters[i] < '0' || characters[i] > '9')
                return false;
        }

        return true;
    }
}

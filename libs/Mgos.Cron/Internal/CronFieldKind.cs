// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>What a field of an expression is about: its range, and the names that stand for numbers.</summary>
internal sealed class CronFieldKind
{
    internal const int Sunday = 0;
    internal const int SundayToo = 7;

    internal static readonly CronFieldKind Second = new CronFieldKind(0, 59, "");
    internal static readonly CronFieldKind Minute = new CronFieldKind(0, 59, "");
    internal static readonly CronFieldKind Hour = new CronFieldKind(0, 23, "");
    internal static readonly CronFieldKind Day = new CronFieldKind(1, 31, "");
    internal static readonly CronFieldKind Month = new CronFieldKind(1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC");
    internal static readonly CronFieldKind Weekday = new CronFieldKind(Sunday, SundayToo, "SUNMONTUEWEDTHUFRISAT");

    private const int NameCharacters = 3;

    private readonly string _names;

    private CronFieldKind(int min, int max, string names)
    {
        Min = min;
        Max = max;
        _names = names;
    }

    internal int Min { get; }

    internal int Max { get; }

    internal bool IsDay => this == Day || this == Weekday;

    /// <summary>The number that a name of this field stands for; -1 for none.</summary>
    internal int NumberOf(string name)
    {
        if (name.Length != NameCharacters)
            return CronField.None;
        string upper = name.ToUpper();
        for (int at = 0; at < _names.Length; at += NameCharacters)
        {
            if (_names.Substring(at, NameCharacters) == upper)
                return Min + at / NameCharacters;
        }

        return CronField.None;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>A time zone given as POSIX TZ text: <c>std offset [dst [offset] [,start[/time],end[/time]]]</c>.</summary>
/// <remarks>
/// Text, for example <c>CET-1CEST,M3.5.0,M10.5.0/3</c> or <c>&lt;+0330&gt;-3:30</c>:
/// offsets are hours[:minutes[:seconds]] WEST of Greenwich; daylight time is one hour ahead unless it has its own offset;
/// rules are <c>Mm.w.d</c>, <c>Jn</c> (1 to 365, no leap day) or <c>n</c> (0 to 365), at 02:00 local time unless <c>/time</c> follows;
/// without rules those of the United States apply, as in the original's C library.
/// </remarks>
public sealed class PosixTimeZone
{
    private const int SecondsPerHour = 3600;
    private const string DefaultRules = ",M3.2.0,M11.1.0";

    private readonly string _standardName;
    private readonly int _standardOffset;
    private readonly string _daylightName;
    private readonly int _daylightOffset;
    private readonly TimeZoneRule _start;
    private readonly TimeZoneRule _end;

    private PosixTimeZone(string standardName, int standardOffset, string daylightName, int daylightOffset, TimeZoneRule start, TimeZoneRule end)
    {
        _standardName = standardName;
        _standardOffset = standardOffset;
        _daylightName = daylightName;
        _daylightOffset = daylightOffset;
        _start = start;
        _end = end;
    }

    /// <summary>Coordinated universal time.</summary>
    public static PosixTimeZone Utc => new PosixTimeZone("UTC", 0, null, 0, null, null);

    /// <summary>Reads a zone.</summary>
    /// <param name="specification">POSIX TZ text; null or empty is UTC.</param>
    /// <param name="zone">The zone, or null.</param>
    /// <returns>False if the text is not of this form.</returns>
    public static bool TryParse(string specification, out PosixTimeZone zone)
    {
        zone = string.IsNullOrEmpty(specification) ? Utc : Parse(new TimeZoneScanner(specification));
        return zone != null;
    }

    /// <summary>Gives the offset of local time at a moment.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01 UTC.</param>
    /// <returns>Seconds to add to UTC; positive east of Greenwich.</returns>
    public int OffsetAt(long unixSeconds) => IsDaylight(unixSeconds) ? _daylightOffset : _standardOffset;

    /// <summary>Gives the abbreviation of local time at a moment.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01 UTC.</param>
    /// <returns>For example <c>CET</c> or <c>CEST</c>.</returns>
    public string NameAt(long unixSeconds) => IsDaylight(unixSeconds) ? _daylightName : _standardName;

    private bool IsDaylight(long unixSeconds)
    {
        if (_daylightName == null)
            return false;
        int year = new CivilTime(unixSeconds + _standardOffset).Year;
        return Latest(_start, _standardOffset, year, unixSeconds) >= Latest(_end, _daylightOffset, year, unixSeconds);
    }

    // The last change up to a moment. A rule's time may be up to a week off its day, so it may belong to a neighbour year.
    private static long Latest(TimeZoneRule rule, int offsetBefore, int year, long unixSeconds)
    {
        long change = rule.SecondsIn(year + 1) - offsetBefore;
        for (int earlier = year; change > unixSeconds; earlier--)
            change = rule.SecondsIn(earlier) - offsetBefore;
        return change;
    }

    private static PosixTimeZone Parse(TimeZoneScanner scanner)
    {
        string standardName = scanner.ReadName();
        int west;
        if (standardName == null || !scanner.TryReadOffset(out west))
            return null;
        if (scanner.AtEnd)
            return new PosixTimeZone(standardName, -west, null, 0, null, null);
        string daylightName = scanner.ReadName();
        int daylightWest = west - SecondsPerHour;
        if (daylightName == null || (!scanner.AtEnd && !scanner.IsAt(',') && !scanner.TryReadOffset(out daylightWest)))
            return null;
        TimeZoneScanner rules = scanner.AtEnd ? new TimeZoneScanner(DefaultRules) : scanner;
        TimeZoneRule start = TimeZoneRule.Read(rules);
        TimeZoneRule end = start == null ? null : TimeZoneRule.Read(rules);
        return end == null || !rules.AtEnd
            ? null
            : new PosixTimeZone(standardName, -west, daylightName, -daylightWest, start, end);
    }
}

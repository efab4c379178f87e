// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>strftime: local time as text.</summary>
/// <remarks>
/// Conversions: <c>%a %A %b %B %c %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %n %p %P %r %R %s %S %t %T %u %U %V %w %W %x %X %y %Y %z %Z %%</c>,
/// in the C locale.
/// Pure: no device, no clock.
/// </remarks>
public static class TimeFormatter
{
    private const string Weekdays = "Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday ";
    private const string Months = "January  February March    April    May      June     July     August   SeptemberOctober  November December ";
    private const int NameWidth = 9;
    private const long SecondsPerDay = 86400;

    /// <summary>Formats a time.</summary>
    /// <param name="format">Text with conversions; null is taken as empty.</param>
    /// <param name="unixSeconds">Seconds since 1970-01-01 UTC.</param>
    /// <param name="zone">Local time zone.</param>
    /// <returns>The text.</returns>
    public static string Format(string format, long unixSeconds, PosixTimeZone zone)
    {
        if (format == null)
            return "";
        CivilTime time = new CivilTime(unixSeconds + zone.OffsetAt(unixSeconds));
        char[] pattern = format.ToCharArray();
        string text = "";
        int literal = 0;
        for (int i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] != '%')
                continue;
            text += new string(pattern, literal, i - literal) + Convert(pattern[++i], time, unixSeconds, zone);
            literal = i + 1;
        }

        return text + new string(pattern, literal, pattern.Length - literal);
    }

    private static string Convert(char conversion, CivilTime time, long unixSeconds, PosixTimeZone zone)
    {
        switch (conversion)
        {
            case 'c': return Format("%a %b %e %H:%M:%S %Y", unixSeconds, zone);
            case 'D': return Format("%m/%d/%y", unixSeconds, zone);
            case 'F': return Format("%Y-%m-%d", unixSeconds, zone);
            case 'r': return Format("%I:%M:%S %p", unixSeconds, zone);
            case 'R': return Format("%H:%M", unixSeconds, zone);
            case 'T': return Format("%H:%M:%S", unixSeconds, zone);
            case 'x': return Format("%m/%d/%y", unixSeconds, zone);
            case 'X': return Format("%H:%M:%S", unixSeconds, zone);
            case 's': return unixSeconds.ToString();
            case 'z': return Offset(zone.OffsetAt(unixSeconds));
            case 'Z': return zone.NameAt(unixSeconds);
            case 'n': return "\n";
            case 't': return "\t";
            case '%': return "%";
            default: return DateField(conversion, time) ?? TimeField(conversion, time) ?? WeekField(conversion, time) ?? "%" + new string(new[] { conversion });
        }
    }

    private static string DateField(char conversion, CivilTime time)
    {
        switch (conversion)
        {
            case 'a': return Name(Weekdays, time.DayOfWeek).Substring(0, 3);
            case 'A': return Name(Weekdays, time.DayOfWeek);
            case 'b':
            case 'h': return Name(Months, time.Month - 1).Substring(0, 3);
            case 'B': return Name(Months, time.Month - 1);
            case 'C': return (time.Year / 100).ToString("D2");
            case 'd': return time.Day.ToString("D2");
            case 'e': return Blank(time.Day);
            case 'j': return (time.DayOfYear + 1).ToString("D3");
            case 'm': return time.Month.ToString("D2");
            case 'u': return (time.DayOfWeek == 0 ? 7 : time.DayOfWeek).ToString();
            case 'w': return time.DayOfWeek.ToString();
            case 'y': return (time.Year % 100).ToString("D2");
            case 'Y': return time.Year.ToString();
            default: return null;
        }
    }

    private static string TimeField(char conversion, CivilTime time)
    {
        int hour12 = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        switch (conversion)
        {
            case 'H': return time.Hour.ToString("D2");
            case 'I': return hour12.ToString("D2");
            case 'k': return Blank(time.Hour);
            case 'l': return Blank(hour12);
            case 'M': return time.Minute.ToString("D2");
            case 'p': return time.Hour < 12 ? "AM" : "PM";
            case 'P': return time.Hour < 12 ? "am" : "pm";
            case 'S': return time.Second.ToString("D2");
            default: return null;
        }
    }

    private static string WeekField(char conversion, CivilTime time)
    {
        switch (conversion)
        {
            case 'U': return ((time.DayOfYear + 7 - time.DayOfWeek) / 7).ToString("D2");
            case 'W': return ((time.DayOfYear + 7 - (time.DayOfWeek + 6) % 7) / 7).ToString("D2");
            case 'V': return (ThursdayOf(time).DayOfYear / 7 + 1).ToString("D2");
            case 'g': return (ThursdayOf(time).Year % 100).ToString("D2");
            case 'G': return ThursdayOf(time).Year.ToString();
            default: return null;
        }
    }

    // A week of ISO 8601 begins on Monday and belongs to the year of its Thursday.
    private static CivilTime ThursdayOf(CivilTime time)
    {
        long day = CivilTime.DaysFromDate(time.Year, time.Month, time.Day);
        return new CivilTime((day + 3 - (time.DayOfWeek + 6) % 7) * SecondsPerDay);
    }

    private static string Name(string table, int index) => table.Substring(index * NameWidth, NameWidth).Trim();

    private static string Blank(int value) => value < 10 ? " " + value.ToString() : value.ToString();

    private static string Offset(int seconds)
    {
        int minutes = (seconds < 0 ? -seconds : seconds) / 60;
        return (seconds < 0 ? "-" : "+") + (minutes / 60).ToString("D2") + (minutes % 60).ToString("D2");
    }
}

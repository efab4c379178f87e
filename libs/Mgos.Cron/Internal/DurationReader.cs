// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Reads a duration with its sign: <c>+2h45m</c>, <c>-1.5h</c>, <c>+30s</c>, <c>+90</c> (seconds). Pure.</summary>
internal static class DurationReader
{
    private const int MaxFractionDigits = 6;

    /// <summary>Reads a duration; gives what is wrong, null if nothing is.</summary>
    internal static string Read(string text, out int seconds)
    {
        seconds = 0;
        char[] characters = text.ToCharArray();
        if (characters.Length == 0 || (characters[0] != '+' && characters[0] != '-'))
            return CronTexts.OffsetSign;
        double sum = 0;
        int at = 1;
        while (at < characters.Length)
        {
            double number;
            int unit;
            if (!TryReadNumber(characters, ref at, out number) || !TryReadUnit(characters, ref at, out unit))
                return CronTexts.BadDuration;
            sum += number * unit;
            if (sum > CronConstants.MaxSunOffsetSeconds)
                return CronTexts.LongOffset;
        }

        seconds = characters[0] == '-' ? -(int)sum : (int)sum;
        return characters.Length == 1 ? CronTexts.BadDuration : null;
    }

    private static bool TryReadNumber(char[] text, ref int at, out double number)
    {
        int first = at;
        number = 0;
        for (; at < text.Length && IsDigit(text[at]); at++)
            number = number * 10 + (text[at] - '0');
        if (at == first || at == text.Length || text[at] != '.')
            return at > first;
        int point = at++;
        double weight = 0.1;
        for (; at < text.Length && IsDigit(text[at]) && at - point <= MaxFractionDigits; at++)
        {
            number += (text[at] - '0') * weight;
            weight /= 10;
        }

        return at > point + 1;
    }

    // Only the end may be without a unit.
    private static bool TryReadUnit(char[] text, ref int at, out int unit)
    {
        unit = 1;
        if (at == text.Length)
            return true;
        switch (text[at++])
        {
            case 'h': unit = CronConstants.SecondsPerHour; return true;
            case 'm': unit = CronConstants.SecondsPerMinute; return true;
            case 's': return true;
            default: return false;
        }
    }

    private static bool IsDigit(char character) => character >= '0' && character <= '9';
}

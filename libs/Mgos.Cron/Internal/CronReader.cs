// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Cron;

/// <summary>Reads an expression. Pure. Gives what is wrong; null if nothing is.</summary>
/// <remarks>
/// <code>
/// sec min hour day-of-month month day-of-week
/// @sunrise[±duration][ day-of-month month day-of-week]      the same with @sunset
/// @random:{"from":"EXPRESSION","to":"EXPRESSION","number":N}
/// </code>
/// </remarks>
internal static class CronReader
{
    private const string Sunrise = "@sunrise";
    private const string Sunset = "@sunset";
    private const string Random = "@random:";

    internal static string Read(string text, out CronPlan plan)
    {
        plan = null;
        if (text == null)
            return CronTexts.None;
        if (text.Length > CronConstants.MaxExpressionCharacters)
            return CronTexts.TooLong;
        string trimmed = text.Trim(' ', '\t');
        if (!StartsWith(trimmed, "@"))
            return ReadClock(trimmed, out plan);
        if (StartsWith(trimmed, Sunrise))
            return ReadSun(trimmed.Substring(Sunrise.Length), false, out plan);
        if (StartsWith(trimmed, Sunset))
            return ReadSun(trimmed.Substring(Sunset.Length), true, out plan);
        return StartsWith(trimmed, Random) ? ReadRandom(trimmed.Substring(Random.Length), out plan) : CronTexts.UnknownAt;
    }

    private static bool StartsWith(string text, string start) => text.Length >= start.Length && text.Substring(0, start.Length) == start;

    private static string ReadClock(string text, out CronPlan plan)
    {
        ClockFields fields = new ClockFields();
        string error = fields.Read(text);
        plan = error == null ? new ClockPlan(fields) : null;
        return error;
    }

    private static string ReadSun(string rest, bool isSunset, out CronPlan plan)
    {
        plan = null;
        string[] words = Words.Split(rest);
        bool hasOffset = rest.Length > 0 && rest.IndexOfAny(new[] { ' ', '\t' }) != 0;
        int first = hasOffset ? 1 : 0;
        int offset = 0;
        string error = hasOffset ? DurationReader.Read(words[0], out offset) : null;
        if (error != null)
            return error;
        DayFields days = new DayFields();
        if (words.Length == first)
            error = days.Read("*", "*", "*");
        else
            error = words.Length == first + 3 ? days.Read(words[first], words[first + 1], words[first + 2]) : CronTexts.FieldCount;
        plan = error == null ? new SunPlan(isSunset, offset, days) : null;
        return error;
    }

    private static string ReadRandom(string json, out CronPlan plan)
    {
        plan = null;
        byte[] data = Encoding.UTF8.GetBytes(json);
        JsonMembers members = new JsonMembers();
        members.Reset(data, 0, data.Length);
        string from;
        string to;
        int runs;
        if (members.IsBroken || !members.TryGetString("from", out from) || !members.TryGetString("to", out to) || !members.TryGetInt32("number", out runs))
            return CronTexts.RandomMembers;
        if (from == to)
            return CronTexts.RandomSame;
        if (runs < 1 || runs > CronConstants.MaxRandomRuns)
            return CronTexts.RandomRuns;
        // Windows are of clock and sun: a random one would have no length.
        if (IsRandom(from) || IsRandom(to))
            return CronTexts.UnknownAt;
        CronPlan end = null;
        CronPlan start;
        string error = Read(from, out start) ?? Read(to, out end);
        if (error != null)
            return error;
        plan = new RandomPlan(start, end, runs);
        return null;
    }

    private static bool IsRandom(string text) => StartsWith(text.Trim(' ', '\t'), Random);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests.Host;

/// <summary>What must hold for any expression; a reader of its own that looks at every second is the judge.</summary>
[TestClass]
public class CronProperties
{
    private const int Runs = 300;
    private const int HostileRuns = 20000;
    private const string HostileCharacters = "0123456789*/-,?@ \tJANMONsunrise+.hm:{}\"ü";

    [TestMethod]
    public void Next_time_is_the_first_that_fits()
    {
        for (int seed = 0; seed < Runs; seed++)
        {
            Random random = new(seed);
            (string Text, HashSet<int> Values)[] fields = [Field(random, 0, 59), Field(random, 0, 59), Field(random, 0, 23), Field(random, 1, 31), Field(random, 1, 12), Field(random, 0, 6)];
            string expression = string.Join(' ', fields.Select(field => field.Text));
            long after = random.NextInt64(0, 4000000000);
            Assert.IsNull(CronReader.Read(expression, out CronPlan plan), expression);
            long real = plan.Next(after, new CronSurroundings());
            long? expected = FirstAfter(fields.Select(field => field.Values).ToArray(), after);
            Assert.AreEqual(expected ?? CronPlan.Never, real, seed + ": " + expression + " after " + DateTimeOffset.FromUnixTimeSeconds(after));
        }
    }

    [TestMethod]
    public void Whatever_is_typed_is_understood_or_refused()
    {
        int understood = 0;
        for (int seed = 0; seed < HostileRuns; seed++)
        {
            Random random = new(seed);
            string text = seed % 2 == 0 ? Noise(random) : Damaged(random);
            string error = CronReader.Read(text, out CronPlan plan);
            Assert.AreEqual(error == null, plan != null, text);
            if (plan == null)
                continue;
            understood++;
            long next = plan.Next(1800000000, new CronSurroundings());
            Assert.IsTrue(next == CronPlan.Never || next > 1800000000, text);
        }

        Assert.IsTrue(understood > HostileRuns / 100, understood.ToString());
    }

    private static string Noise(Random random) => new(Enumerable.Range(0, random.Next(40)).Select(_ => HostileCharacters[random.Next(HostileCharacters.Length)]).ToArray());

    private static string Damaged(Random random)
    {
        string[] whole = ["0 */15 1-5 ? JAN,7 MON-FRI", "@sunrise+2h45m 1 * SUN", "@sunset", "10/20 0 0 1 1 ?", "* * * * * *"];
        char[] text = whole[random.Next(whole.Length)].ToCharArray();
        for (int i = random.Next(3); i > 0; i--)
            text[random.Next(text.Length)] = HostileCharacters[random.Next(HostileCharacters.Length)];
        return new string(text);
    }

    private static (string Text, HashSet<int> Values) Field(Random random, int min, int max)
    {
        if (random.Next(3) == 0)
            return ("*", Enumerable.Range(min, max - min + 1).ToHashSet());
        List<string> parts = [];
        HashSet<int> values = [];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int start = random.Next(min, max + 1), end = random.Next(start, max + 1), step = random.Next(1, 10);
            switch (random.Next(4))
            {
                case 0: parts.Add(start.ToString()); values.Add(start); break;
                case 1: parts.Add(start + "-" + end); values.UnionWith(Every(start, end, 1)); break;
                case 2: parts.Add(start + "-" + end + "/" + step); values.UnionWith(Every(start, end, step)); break;
                default: parts.Add("*/" + step); values.UnionWith(Every(min, max, step)); if (max == 6 && 7 % step == 0) values.Add(0); break;
            }
        }

        return (string.Join(',', parts), values);
    }

    private static IEnumerable<int> Every(int start, int end, int step) => Enumerable.Range(0, end - start + 1).Where(at => at % step == 0).Select(at => start + at);

    private static long? FirstAfter(HashSet<int>[] fields, long after)
    {
        DateTime first = DateTimeOffset.FromUnixTimeSeconds(after + 1).UtcDateTime;
        for (DateTime day = first.Date; day.Year <= first.Year + CronConstants.SearchYears; day = day.AddDays(1))
        {
            if (!fields[3].Contains(day.Day) || !fields[4].Contains(day.Month) || !fields[5].Contains((int)day.DayOfWeek))
                continue;
            for (DateTime time = day < first ? first : day; time.Date == day; time = time.AddSeconds(1))
            {
                if (fields[0].Contains(time.Second) && fields[1].Contains(time.Minute) && fields[2].Contains(time.Hour))
                    return new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeSeconds();
            }
        }

        return null;
    }
}

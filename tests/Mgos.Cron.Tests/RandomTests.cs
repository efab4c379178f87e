// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

[TestClass]
public class RandomTests
{
    private const string Nightly = "@random:{\"from\":\"0 0 22 * * *\",\"to\":\"0 0 6 * * *\",\"number\":10}";

    [TestMethod]
    public void Runs_are_inside_the_windows_about_as_many_as_wanted()
    {
        string[] times = new CronBench().Next(Nightly, "2026-01-01 12:00:00", 200).Split(',');
        string last = "";
        for (int i = 0; i < times.Length; i++)
        {
            string time = times[i].Trim(' ');
            int hour = int.Parse(time.Substring(11, 2));
            Assert.IsTrue(hour >= 22 || hour < 6, time);
            Assert.IsTrue(string.Compare(time, last) > 0, last + " " + time);
            last = time;
        }

        // Some ten a night, so twenty nights or so.
        long days = (CronBench.Unix(last) - CronBench.Unix("2026-01-01 12:00:00")) / 86400;
        Assert.IsTrue(days >= 12 && days <= 40, days.ToString());
    }

    [TestMethod]
    public void Window_that_has_begun_goes_on()
    {
        string next = new CronBench().Next("@random:{\"from\":\"0 0 0 * * *\",\"to\":\"59 59 23 * * *\",\"number\":1000}", "2026-01-01 12:00:00", 1);
        Assert.AreEqual("2026-01-01 12:", next.Substring(0, 14), next);
    }
}

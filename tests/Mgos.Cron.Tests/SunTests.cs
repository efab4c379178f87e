// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

[TestClass]
public class SunTests
{
    private const int ToleranceSeconds = 180;

    // From almanacs, in UTC.
    [TestMethod]
    [DataRow("@sunrise", 51.5074, -0.1278, "2026-06-21 00:00:00", "2026-06-21 03:43:00")]
    [DataRow("@sunset", 51.5074, -0.1278, "2026-06-21 00:00:00", "2026-06-21 20:22:00")]
    [DataRow("@sunrise", 51.5074, -0.1278, "2026-12-21 00:00:00", "2026-12-21 08:04:00")]
    [DataRow("@sunset", 51.5074, -0.1278, "2026-12-21 00:00:00", "2026-12-21 15:53:00")]
    [DataRow("@sunrise", -33.8688, 151.2093, "2026-12-20 12:00:00", "2026-12-20 18:41:00")]
    [DataRow("@sunset", -33.8688, 151.2093, "2026-12-21 00:00:00", "2026-12-21 09:06:00")]
    [DataRow("@sunset+1h30m", 51.5074, -0.1278, "2026-06-21 00:00:00", "2026-06-21 21:52:00")]
    [DataRow("@sunrise-1.5h", 51.5074, -0.1278, "2026-06-21 00:00:00", "2026-06-21 02:13:00")]
    [DataRow("@sunrise+90", 51.5074, -0.1278, "2026-12-21 00:00:00", "2026-12-21 08:05:30")]
    [DataRow("@sunset+12h", 51.5074, -0.1278, "2026-06-21 00:00:00", "2026-06-21 08:22:00")]
    [DataRow("@sunset * * SAT", 51.5074, -0.1278, "2026-06-17 00:00:00", "2026-06-20 20:22:00")]
    public void Sun_is_where_the_almanac_says(string expression, double latitude, double longitude, string after, string expected)
    {
        string real = new CronBench("", latitude, longitude).Next(expression, after, 1);
        long difference = CronBench.Unix(real) - CronBench.Unix(expected);
        Assert.IsTrue(difference <= ToleranceSeconds && difference >= -ToleranceSeconds, expression + ": " + real + ", expected " + expected);
    }

    [TestMethod]
    public void Days_without_a_sunset_are_passed_over()
    {
        string next = new CronBench("", 69.65, 18.96).Next("@sunset", "2026-06-01 00:00:00", 1);
        Assert.AreEqual("2026-07-2", next.Substring(0, 9), next);
    }

    [TestMethod]
    public void Poles_have_no_days() => Assert.AreEqual("never", new CronBench("", 90, 0).Next("@sunrise", "2026-01-01 00:00:00", 1));

    [TestMethod]
    public void Without_a_place_the_sun_never_rises()
    {
        CronBench bench = new CronBench();
        Assert.AreEqual("never", bench.Next("@sunrise", "2026-01-01 00:00:00", 1));
        bench.Add("@sunrise", "up");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("device.location is not set"));
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

[TestClass]
public class CronSchedulerTests
{
    [TestMethod]
    public void Jobs_run_at_their_times_in_the_order_of_adding()
    {
        CronBench bench = new CronBench();
        bench.SetTime("2026-01-01 00:00:50");
        bench.Add("*/5 * * * * *", "a");
        bench.Add("0 * * * * *", "b");
        bench.Pass(21);
        Assert.AreEqual("2026-01-01 00:00:55 a\n2026-01-01 00:01:00 a\n2026-01-01 00:01:00 b\n2026-01-01 00:01:05 a\n2026-01-01 00:01:10 a\n", bench.Runs);
    }

    [TestMethod]
    public void Removed_job_does_not_run()
    {
        CronBench bench = new CronBench();
        int id = bench.Add("* * * * * *", "a");
        bench.Add("*/2 * * * * *", "b");
        Assert.IsTrue(bench.Cron.Remove(id));
        Assert.IsFalse(bench.Cron.Remove(id));
        Assert.IsFalse(bench.Cron.Remove(0));
        bench.Pass(3);
        Assert.AreEqual("1970-01-01 00:00:02 b\n", bench.Runs);
    }

    [TestMethod]
    public void Job_may_remove_itself_and_add_others()
    {
        CronBench bench = new CronBench();
        bench.Cron.Add("* * * * * *", id =>
        {
            bench.Cron.Remove(id);
            bench.Add("* * * * * *", "b");
        });
        bench.Pass(3);
        Assert.AreEqual("1970-01-01 00:00:02 b\n1970-01-01 00:00:03 b\n", bench.Runs);
    }

    [TestMethod]
    public void Job_that_throws_does_not_stop_the_others()
    {
        CronBench bench = new CronBench();
        bench.Cron.Add("* * * * * *", id => throw new System.InvalidOperationException("oh"));
        bench.Add("* * * * * *", "b");
        bench.Pass(2);
        Assert.AreEqual("1970-01-01 00:00:01 b\n1970-01-01 00:00:02 b\n", bench.Runs);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("oh"));
    }

    [TestMethod]
    public void Time_that_is_set_plans_all_anew()
    {
        CronBench bench = new CronBench();
        int id = bench.Add("0 0 12 * * *", "noon");
        bench.SetTime("2026-01-01 11:59:58");
        bench.Pass(3);
        bench.SetTime("2026-01-01 11:59:58");
        bench.Pass(3);
        Assert.AreEqual("2026-01-01 12:00:00 noon\n2026-01-01 12:00:00 noon\n", bench.Runs);
        long next;
        Assert.IsTrue(bench.Cron.TryGetNext(id, out next));
        Assert.AreEqual(CronBench.Unix("2026-01-02 12:00:00"), next);
    }

    [TestMethod]
    public void Runs_that_were_missed_are_not_made_up_for()
    {
        CronBench bench = new CronBench();
        bench.Add("*/10 * * * * *", "a");
        bench.Kit.Platform.FakeClock.Advance(35000);
        bench.Pass(10);
        Assert.AreEqual("1970-01-01 00:00:35 a\n1970-01-01 00:00:40 a\n", bench.Runs);
    }

    [TestMethod]
    public void Days_away_is_no_trouble_for_timers()
    {
        CronBench bench = new CronBench();
        bench.SetTime("2026-01-01 00:00:00");
        bench.Add("0 0 0 1 6 *", "June");
        for (int hour = 0; hour < 24 * 151; hour++)
        {
            Assert.AreEqual("", bench.Runs);
            bench.Kit.Platform.FakeClock.Advance(3600000);
            bench.Kit.Step();
        }

        Assert.AreEqual("2026-06-01 00:00:00 June\n", bench.Runs);
    }

    [TestMethod]
    public void Place_that_is_set_later_counts()
    {
        CronBench bench = new CronBench();
        int id = bench.Add("@sunrise", "up");
        long next;
        Assert.IsFalse(bench.Cron.TryGetNext(id, out next));
        DeviceConfig config = DeviceConfig.From(bench.Kit.Device);
        config.SetDouble("device.location.lat", 50);
        config.SetDouble("device.location.lon", 8);
        Assert.IsTrue(bench.Cron.TryGetNext(id, out next));
        Assert.IsFalse(bench.Cron.TryGetNext(id + 1, out next));
    }

    [TestMethod]
    public void Wrong_expression_is_logged_and_gives_no_id()
    {
        CronBench bench = new CronBench();
        Assert.AreEqual(CronConstants.InvalidJobId, bench.Cron.Add("nonsense", id => { }));
        Assert.IsTrue(bench.Kit.Platform.HasLogged("'nonsense': Invalid number of fields"));
    }

    [TestMethod]
    public void There_is_a_limit_of_jobs()
    {
        CronBench bench = new CronBench();
        for (int i = 0; i < CronConstants.MaxJobs; i++)
            Assert.AreEqual(i + 1, bench.Cron.Add("0 0 0 1 1 *", id => { }));
        int none;
        string error;
        Assert.IsFalse(bench.Cron.TryAdd("0 0 0 1 1 *", id => { }, out none, out error));
        Assert.AreEqual("there are too many jobs", error);
    }
}

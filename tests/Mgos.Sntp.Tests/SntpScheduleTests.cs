// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Sntp.Tests;

[TestClass]
public class SntpScheduleTests
{
    private const double Middle = 0.5;

    [TestMethod]
    public void Without_an_answer_the_pause_is_doubled()
    {
        SntpSchedule schedule = new SntpSchedule();
        Assert.AreEqual("1000 2000 4000 8000 16000 30000 30000", Pauses(schedule, 7));
    }

    [TestMethod]
    public void After_an_answer_it_is_the_update_interval_and_then_all_begins_anew()
    {
        SntpSchedule schedule = new SntpSchedule();
        Pauses(schedule, 4);
        schedule.OnTime();
        Assert.AreEqual(7200000, schedule.PlanNext(Middle));
        schedule.OnQuery();
        Assert.AreEqual("1000 2000", Pauses(schedule, 2));
    }

    [TestMethod]
    public void Without_an_update_interval_one_answer_is_enough()
    {
        SntpSchedule schedule = new SntpSchedule { UpdateIntervalSeconds = 0 };
        schedule.OnTime();
        Assert.AreEqual(0, schedule.PlanNext(Middle));
    }

    [TestMethod]
    [DataRow(0, 0, "1000 1000 1000")]
    [DataRow(-5, -1, "1000 1000 1000")]
    [DataRow(5, 2, "5000 5000 5000")]
    [DataRow(3, 10, "3000 6000 10000")]
    [DataRow(2147483647, 2147483647, "1814400000 1814400000 1814400000")]
    public void Odd_limits_do_no_harm(int min, int max, string pauses) =>
        Assert.AreEqual(pauses, Pauses(new SntpSchedule { RetryMinSeconds = min, RetryMaxSeconds = max }, 3));

    [TestMethod]
    public void Pauses_vary_by_a_tenth()
    {
        SntpSchedule schedule = new SntpSchedule { RetryMinSeconds = 10, RetryMaxSeconds = 10 };
        Assert.AreEqual(9000, schedule.PlanNext(0));
        Assert.IsTrue(schedule.PlanNext(1) >= 10999 && schedule.PlanNext(1) <= 11000);
        SntpSchedule longest = new SntpSchedule { UpdateIntervalSeconds = int.MaxValue };
        longest.OnTime();
        Assert.IsTrue(longest.PlanNext(1) > 0);
    }

    [TestMethod]
    public void Servers_take_turns_and_the_one_of_the_network_is_the_first()
    {
        SntpSchedule schedule = new SntpSchedule();
        schedule.PlanNext(Middle);
        schedule.StartWithLocalServer();
        string turns = "";
        for (int i = 0; i < 4; i++)
        {
            turns += schedule.IsLocalServerNext ? "L" : "S";
            schedule.PlanNext(Middle);
        }

        Assert.AreEqual("LSLS", turns);
        schedule.PlanNext(Middle);
        schedule.OnTime();
        schedule.PlanNext(Middle);
        Assert.IsTrue(schedule.IsLocalServerNext);
        schedule.PlanNext(Middle);
        Assert.IsTrue(schedule.IsLocalServerNext);
    }

    [TestMethod]
    public void A_server_that_refuses_is_left_alone_for_the_longest_pause()
    {
        SntpSchedule schedule = new SntpSchedule();
        schedule.PlanNext(Middle);
        schedule.OnRefused();
        Assert.AreEqual(30000, schedule.PlanNext(Middle));
    }

    [TestMethod]
    [DataRow(0, "0.000000")]
    [DataRow(1, "0.000001")]
    [DataRow(-1500000, "-1.500000")]
    [DataRow(1234567, "1.234567")]
    public void Seconds_have_six_decimals(int microseconds, string text) => Assert.AreEqual(text, SecondsText.Of(microseconds));

    private static string Pauses(SntpSchedule schedule, int count)
    {
        string pauses = "";
        for (int i = 0; i < count; i++)
            pauses += (i == 0 ? "" : " ") + schedule.PlanNext(Middle).ToString();
        return pauses;
    }
}

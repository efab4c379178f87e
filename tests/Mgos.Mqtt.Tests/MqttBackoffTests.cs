// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests;

[TestClass]
public class MqttBackoffTests
{
    [TestMethod]
    public void Pauses_double_up_to_the_longest()
    {
        MqttBackoff backoff = new MqttBackoff();
        int[] expected = { 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
        for (int i = 0; i < expected.Length; i++)
        {
            backoff.Next(2.0, 60.0, 0);
            Assert.AreEqual(expected[i], backoff.CurrentMilliseconds);
        }
    }

    [TestMethod]
    public void A_pause_is_moved_by_a_tenth_at_most()
    {
        for (uint random = 0; random < 5000; random += 7)
        {
            int delay = new MqttBackoff().Next(2.0, 60.0, random * 858993);
            Assert.IsTrue(delay >= 1800 && delay < 2200, delay.ToString());
        }

        Assert.AreEqual(1800, new MqttBackoff().Next(2.0, 60.0, 0));
        Assert.AreEqual(2199, new MqttBackoff().Next(2.0, 60.0, 399));
    }

    [TestMethod]
    public void A_success_begins_anew_and_a_stop_ends()
    {
        MqttBackoff backoff = new MqttBackoff();
        backoff.Next(2.0, 60.0, 0);
        backoff.Next(2.0, 60.0, 0);
        backoff.Reset();
        backoff.Next(2.0, 60.0, 0);
        Assert.AreEqual(2000, backoff.CurrentMilliseconds);
        backoff.Stop();
        Assert.IsTrue(backoff.IsStopped);
        Assert.IsFalse(backoff.HasReached(60.0));
        backoff.Reset();
        Assert.IsFalse(backoff.IsStopped);
    }

    [TestMethod]
    public void Another_broker_is_due_after_the_longest_pause_and_starts_at_twice_its_shortest()
    {
        MqttBackoff backoff = new MqttBackoff();
        for (int i = 0; i < 5; i++)
            backoff.Next(2.0, 60.0, 0);
        Assert.IsFalse(backoff.HasReached(60.0));
        backoff.Next(2.0, 60.0, 0);
        Assert.IsTrue(backoff.HasReached(60.0));
        backoff.Switch(3.0);
        backoff.Next(3.0, 60.0, 0);
        Assert.AreEqual(6000, backoff.CurrentMilliseconds);
    }

    [TestMethod]
    public void Settings_without_sense_do_not_make_it_try_without_end()
    {
        Assert.IsTrue(new MqttBackoff().Next(0.0, 0.0, 5) >= 1);
        Assert.IsTrue(new MqttBackoff().Next(-5.0, -1.0, 5) >= 1);
        Assert.IsTrue(new MqttBackoff().Next(1e300, 1e300, 5) > 0);
        Assert.IsTrue(new MqttBackoff().Next(0.0, double.NaN, 5) >= 1);
    }
}

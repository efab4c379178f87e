// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

/// <summary>A wake ends a wait, whatever became of the wakes before.</summary>
[TestClass]
public class EpollTests
{
    private const long MinuteMicroseconds = 60000000;

    [TestMethod]
    public void Late_signal_of_an_earlier_wake_does_not_swallow_the_next()
    {
        Epoll epoll = Create();
        epoll.Signal();
        epoll.Wake();
        Assert.AreEqual(0, epoll.Look());
        Assert.IsTrue(epoll.IsWoken);
        Assert.AreEqual(0, epoll.Wait(MinuteMicroseconds));
        epoll.Close();
    }

    [TestMethod]
    public void Wake_before_a_wait_ends_it_and_is_used_up()
    {
        Epoll epoll = Create();
        epoll.Wake();
        Assert.AreEqual(0, epoll.Wait(MinuteMicroseconds));
        Assert.IsFalse(epoll.IsWoken);
        epoll.Close();
    }

    private static Epoll Create()
    {
        if (!OperatingSystem.IsLinux())
            Assert.SkipTest("Only Linux has epoll.");
        return new Epoll();
    }
}

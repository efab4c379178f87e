// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class ShadowSessionTests
{
    [TestMethod]
    public void State_is_asked_for_once_on_each_connection()
    {
        ShadowSession session = new ShadowSession(true);
        for (int i = 0; i < 2; i++)
        {
            Assert.IsFalse(session.TakeGet(0));
            session.OnConnected();
            Assert.IsTrue(session.IsSubscribing);
            Assert.IsFalse(session.TakeGet(0));
            Assert.IsTrue(session.OnSubscribed());
            Assert.IsTrue(session.IsUp);
            Assert.IsTrue(session.TakeGet(0));
            Assert.IsFalse(session.TakeGet(1));
            session.OnGetAccepted();
            Assert.IsTrue(session.HasState);
            Assert.AreEqual(-1, session.GetDelay(1));
            session.OnClosed();
            Assert.IsFalse(session.HasState);
        }
    }

    [TestMethod]
    public void State_is_not_asked_for_if_nobody_wants_it()
    {
        ShadowSession session = Up(false);
        Assert.IsFalse(session.TakeGet(0));
        session.RequestGet();
        Assert.IsTrue(session.TakeGet(0));
    }

    [TestMethod]
    public void Get_before_the_connection_waits_for_it()
    {
        ShadowSession session = new ShadowSession(false);
        session.RequestGet();
        Assert.IsFalse(session.TakeGet(0));
        session.OnConnected();
        session.OnSubscribed();
        Assert.IsTrue(session.TakeGet(0));
    }

    [TestMethod]
    public void Get_without_an_answer_is_sent_again()
    {
        ShadowSession session = Up(true);
        session.TakeGet(1000);
        Assert.AreEqual(ShadowConstants.GetTimeoutMilliseconds, session.GetDelay(1000));
        Assert.IsFalse(session.TakeGet(1000 + ShadowConstants.GetTimeoutMilliseconds - 1));
        Assert.IsTrue(session.TakeGet(1000 + ShadowConstants.GetTimeoutMilliseconds));
    }

    [TestMethod]
    public void Get_that_a_close_has_cut_off_is_sent_on_the_next_connection()
    {
        ShadowSession session = Up(false);
        session.RequestGet();
        session.TakeGet(0);
        session.OnClosed();
        session.OnConnected();
        session.OnSubscribed();
        Assert.IsTrue(session.TakeGet(1));
    }

    [TestMethod]
    public void Get_that_the_cloud_cannot_answer_now_is_sent_after_a_pause_that_doubles()
    {
        ShadowSession session = Up(true);
        int[] pauses = { 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
        long now = 0;
        for (int i = 0; i < pauses.Length; i++)
        {
            Assert.IsTrue(session.TakeGet(now));
            session.OnGetRejected(new ShadowError(i % 2 == 0 ? 429 : 500, ""), now);
            Assert.AreEqual(pauses[i], session.GetDelay(now));
            now += pauses[i];
        }
    }

    [TestMethod]
    public void Get_of_no_shadow_is_not_sent_again()
    {
        ShadowSession session = Up(true);
        session.TakeGet(0);
        session.OnGetRejected(new ShadowError(404, null), 0);
        Assert.AreEqual(-1, session.GetDelay(0));
    }

    [TestMethod]
    public void Late_answer_to_a_subscription_means_nothing()
    {
        ShadowSession session = new ShadowSession(true);
        session.OnConnected();
        session.OnClosed();
        Assert.IsFalse(session.OnSubscribed());
        Assert.IsFalse(session.IsUp);
    }

    private static ShadowSession Up(bool isGetOnConnect)
    {
        ShadowSession session = new ShadowSession(isGetOnConnect);
        session.OnConnected();
        session.OnSubscribed();
        return session;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class ShadowOutboxTests
{
    [TestMethod]
    public void Updates_of_any_version_become_one()
    {
        ShadowOutbox outbox = new ShadowOutbox();
        for (int i = 0; i < 100; i++)
            Assert.IsTrue(outbox.TryAdd(Update(0, "{\"count\":" + i.ToString() + "}")));
        Assert.IsTrue(outbox.TryAdd(Update(0, "{\"on\":true}")));
        Assert.AreEqual(1, outbox.Count);
        Assert.AreEqual("{\"count\":99,\"on\":true}", outbox.Take().Text);
        Assert.IsNull(outbox.Take());
    }

    [TestMethod]
    public void Updates_with_a_version_keep_their_place()
    {
        ShadowOutbox outbox = new ShadowOutbox();
        outbox.TryAdd(Update(0, "{\"a\":1}"));
        outbox.TryAdd(Update(7, "{\"a\":2}"));
        outbox.TryAdd(Update(0, "{\"a\":3}"));
        outbox.TryAdd(Update(0, "{\"a\":4}"));
        Assert.AreEqual("{\"a\":1}", outbox.Take().Text);
        ShadowUpdate versioned = outbox.Take();
        Assert.AreEqual("{\"a\":2}", versioned.Text);
        Assert.AreEqual(7L, versioned.Version);
        Assert.AreEqual("{\"a\":4}", outbox.Take().Text);
    }

    [TestMethod]
    public void What_does_not_fit_is_refused_and_nothing_is_dropped()
    {
        ShadowOutbox outbox = new ShadowOutbox();
        for (int i = 1; i <= ShadowConstants.MaxWaitingUpdates; i++)
            Assert.IsTrue(outbox.TryAdd(Update(i, "{}")));
        Assert.IsFalse(outbox.TryAdd(Update(99, "{}")));
        for (int i = 1; i <= ShadowConstants.MaxWaitingUpdates; i++)
            Assert.AreEqual((long)i, outbox.Take().Version);
    }

    [TestMethod]
    public void Update_that_was_put_back_is_the_oldest()
    {
        ShadowOutbox outbox = new ShadowOutbox();
        outbox.TryAdd(Update(1, "{}"));
        outbox.TryAdd(Update(2, "{}"));
        outbox.PutBack(outbox.Take());
        Assert.AreEqual(1L, outbox.Take().Version);
    }

    [TestMethod]
    public void Object_in_place_of_a_number_stays_an_update_of_its_own()
    {
        ShadowOutbox outbox = new ShadowOutbox();
        outbox.TryAdd(Update(0, "{\"a\":null}"));
        outbox.TryAdd(Update(0, "{\"a\":{\"x\":1}}"));
        Assert.AreEqual(2, outbox.Count);
    }

    private static ShadowUpdate Update(long version, string state) => new ShadowUpdate(version, Encoding.UTF8.GetBytes(state));
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class DeviceShadowTests
{
    [TestMethod]
    public void Events_have_the_numbers_and_names_of_the_original()
    {
        string[] names = { "GET", "UPDATE", "CONNECTED", "GET_ACCEPTED", "GET_REJECTED", "UPDATE_ACCEPTED", "UPDATE_REJECTED", "UPDATE_DELTA" };
        Assert.AreEqual(0x53445700, ShadowEvents.Base);
        for (int i = 0; i < names.Length; i++)
            Assert.AreEqual(names[i], ShadowEvents.NameOf(ShadowEvents.Base + i));
        Assert.AreEqual("???", ShadowEvents.NameOf(ShadowEvents.Base + names.Length));
        Assert.AreEqual("???", ShadowEvents.NameOf(2));
        Assert.AreEqual(0x53445707, ShadowEvents.UpdateDelta);
    }

    [TestMethod]
    public void Without_a_cloud_nothing_is_taken_but_handlers_see_it()
    {
        ShadowBench bench = new ShadowBench();
        Assert.IsFalse(bench.Shadow.Get());
        Assert.IsFalse(bench.Shadow.Update("{}"));
        Assert.IsFalse(bench.Shadow.IsConnected);
        Assert.AreEqual("GET\nUPDATE {} v0\n", bench.Events);
    }

    [TestMethod]
    public void Cloud_gets_the_requests()
    {
        ShadowBench bench = new ShadowBench();
        FakeBackend cloud = new FakeBackend();
        bench.Shadow.AddBackend(cloud);
        Assert.IsTrue(bench.Shadow.Get());
        Assert.IsTrue(bench.Shadow.Update(12, "{\"on\":true}"));
        Assert.AreEqual(1, cloud.Gets);
        Assert.AreEqual("{\"on\":true}", ((ShadowUpdate)cloud.Updates[0]).Text);
        Assert.AreEqual(12L, ((ShadowUpdate)cloud.Updates[0]).Version);
        cloud.Takes = false;
        Assert.IsFalse(bench.Shadow.Get());
        Assert.IsFalse(bench.Shadow.Update("{}"));
    }

    [TestMethod]
    public void One_of_two_clouds_is_enough()
    {
        ShadowBench bench = new ShadowBench();
        bench.Shadow.AddBackend(new FakeBackend());
        bench.Shadow.AddBackend(new FakeBackend { Takes = false });
        Assert.IsTrue(bench.Shadow.Get());
        Assert.IsTrue(bench.Shadow.Update("{}"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("1")]
    [DataRow("null")]
    [DataRow("{\"a\":}")]
    [DataRow("{\"a\":1")]
    [DataRow("{} {}")]
    public void What_is_no_object_is_not_reported(string state)
    {
        ShadowBench bench = new ShadowBench();
        FakeBackend cloud = new FakeBackend();
        bench.Shadow.AddBackend(cloud);
        Assert.IsFalse(bench.Shadow.Update(state), state);
        Assert.AreEqual(0, cloud.Updates.Count);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("not a JSON object"), bench.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void What_no_cloud_would_take_is_refused()
    {
        ShadowBench bench = new ShadowBench();
        bench.Shadow.AddBackend(new FakeBackend());
        byte[] large = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', ShadowConstants.MaxUpdateBytes) + "\"}");
        Assert.IsFalse(bench.Shadow.Update(0, large, 0, large.Length));
        Assert.IsTrue(bench.Kit.Platform.HasLogged("report in parts"), bench.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Cloud_tells_the_app()
    {
        ShadowBench bench = new ShadowBench();
        bench.Shadow.RaiseConnected();
        bench.Shadow.RaiseGetAccepted(new ShadowState(Encoding.UTF8.GetBytes("{\"desired\":{\"on\":true}}"), 3));
        bench.Shadow.RaiseGetRejected(new ShadowError(404, "no"));
        bench.Shadow.RaiseUpdateAccepted(new ShadowState(null, 0));
        bench.Shadow.RaiseUpdateRejected(new ShadowError(409, null));
        bench.Shadow.RaiseDelta(new ShadowState(Encoding.UTF8.GetBytes("{\"on\":true}"), 4));
        Assert.AreEqual(
            "CONNECTED\nGET_ACCEPTED {\"desired\":{\"on\":true}} v3\nGET_REJECTED 404 no\nUPDATE_ACCEPTED  v0\nUPDATE_REJECTED 409 \nUPDATE_DELTA {\"on\":true} v4\n",
            bench.Events);
    }

    [TestMethod]
    public void Members_of_a_state_are_found_by_path()
    {
        ShadowState state = new ShadowState(Encoding.UTF8.GetBytes("{\"desired\":{\"on\":true,\"level\":7}}"), 3);
        bool isOn;
        int level;
        Assert.IsTrue(state.Members.TryGetBoolean("desired.on", out isOn) && isOn);
        Assert.IsTrue(state.Members.TryGetInt32("desired.level", out level));
        Assert.AreEqual(7, level);
        Assert.IsFalse(state.Members.Has("reported"));
    }

    [TestMethod]
    public void Connection_is_that_of_any_cloud()
    {
        ShadowBench bench = new ShadowBench();
        FakeBackend cloud = new FakeBackend();
        bench.Shadow.AddBackend(new FakeBackend());
        bench.Shadow.AddBackend(cloud);
        Assert.IsFalse(bench.Shadow.IsConnected);
        cloud.IsConnected = true;
        Assert.IsTrue(bench.Shadow.IsConnected);
    }

    [TestMethod]
    public void Configuration_may_name_one_cloud()
    {
        ShadowBench any = new ShadowBench();
        Assert.IsTrue(any.Shadow.Wants("aws"));
        Assert.IsFalse(any.Shadow.Demands("aws"));
        ShadowBench one = new ShadowBench(true, "aws");
        Assert.IsTrue(one.Shadow.Wants("aws"));
        Assert.IsTrue(one.Shadow.Demands("aws"));
        Assert.IsFalse(one.Shadow.Wants("azure"));
    }

    [TestMethod]
    public void Shadow_can_be_switched_off() => Assert.IsNull(new ShadowBench(false, "").Shadow);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Shadow.Tests;

[TestClass]
public class OtaShadowTests
{
    private const string Url = "http://server/2.zip";

    [TestMethod]
    public void Connection_reports_what_runs()
    {
        OtaShadowBench bench = new OtaShadowBench();
        Assert.AreEqual("", bench.Reported);
        bench.Connect();
        Assert.AreEqual(
            "{\"ota\":{\"message\":\"idle\",\"status\":0,\"is_committed\":true,\"commit_timeout\":0,\"partition\":0,\"progress_percent\":0,"
            + "\"fw_version\":\"1\",\"fw_id\":\"build-1\",\"mac\":\"" + bench.Machine.Device.Info.MacAddress + "\",\"device_id\":\"" + bench.Machine.Device.Info.Id + "\",\"app\":\"App\"}}",
            bench.Reported);
    }

    [TestMethod]
    public void Order_is_fetched_put_on_trial_and_its_commit_reported()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Update(Url, "2");
        Assert.AreEqual("", bench.Fetched);
        bench.Connect();
        bench.CheckReported("\"message\":\"idle\",\"status\":0,\"is_committed\":false,\"commit_timeout\":300,");
        bench.CheckReported("\"fw_version\":\"2\"");
        Assert.IsTrue(bench.Reported.IndexOf("\"url\"") < 0, bench.Reported);
        bench.Order(Url);
        Assert.AreEqual("", bench.Fetched);
        Assert.IsTrue(bench.Machine.Updater.Commit());
        bench.CheckReported("\"is_committed\":true");
        bench.CheckReported("\"url\":\"" + Url + "\"}}");
    }

    [TestMethod]
    public void Order_has_the_standard_commit_timeout_and_leaves_the_same_version()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Order(Url);
        Assert.AreEqual(Url, bench.Fetched);
        Assert.AreEqual(300, bench.Server.Options.CommitTimeoutSeconds);
        Assert.IsTrue(bench.Server.Options.IgnoreSameVersion);
        bench.CheckReported("\"message\":\"progress\",\"status\":1,");
        bench.Server.Deliver(OtaShadowBench.Bundle("1"));
        bench.CheckReported("\"message\":\"Version is the same as current\",\"status\":0,");
        bench.CheckReported("\"url\":\"" + Url + "\"}}");
    }

    [TestMethod]
    public void Commit_may_be_left_to_the_shadow()
    {
        OtaShadowBench bench = new OtaShadowBench(true, true);
        bench.Update(Url, "2");
        Assert.IsFalse(bench.Machine.Control.IsCommitted);
        bench.Connect();
        Assert.IsTrue(bench.Machine.Control.IsCommitted);
        Assert.AreEqual(1, bench.Cloud.Updates.Count);
        bench.CheckReported("\"is_committed\":true");
        bench.CheckReported("\"url\":\"" + Url + "\"}}");
    }

    [TestMethod]
    public void Firmware_that_is_undone_is_told_and_not_fetched_again()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Update(Url, "2");
        bench.Machine.Advance(301000);
        bench.Machine.Restart();
        Assert.AreEqual("1", bench.Machine.Running);
        bench.Connect();
        bench.CheckReported("\"message\":\"Update was undone\",\"status\":2,");
        Assert.IsTrue(bench.Reported.IndexOf("\"url\"") < 0, bench.Reported);
        bench.Order(Url);
        Assert.AreEqual("", bench.Fetched);
        bench.Order("http://server/3.zip");
        Assert.AreEqual("http://server/3.zip", bench.Fetched);
    }

    [TestMethod]
    public void Update_that_fails_is_told_and_not_tried_again_even_after_a_restart()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Order(Url);
        bench.Server.Fail(-404, OtaTexts.BadResponse);
        bench.CheckReported("\"message\":\"Invalid HTTP response code\",\"status\":2,");
        bench.Order(Url);
        Assert.AreEqual(Url, bench.Fetched);
        bench.Machine.Restart();
        bench.Connect();
        bench.Order(Url);
        Assert.AreEqual("", bench.Fetched);
    }

    [TestMethod]
    public void Order_that_a_power_cut_ends_is_begun_again_but_not_for_ever()
    {
        OtaShadowBench bench = new OtaShadowBench();
        for (int i = 0; i < OtaShadowConstants.MaxAttempts; i++)
        {
            bench.Connect();
            bench.Order(Url);
            Assert.AreEqual(Url, bench.Fetched);
            bench.Machine.Reset();
            bench.Machine.Settle();
        }

        bench.Connect();
        bench.Order(Url);
        Assert.AreEqual("", bench.Fetched);
    }

    [TestMethod]
    [DataRow("{\"desired\":{\"ota\":{\"url\":\"http://a\"}},\"reported\":{}}", "http://a")]
    [DataRow("{\"desired\":{\"ota\":{\"url\":\"http://a\"}},\"delta\":{\"ota\":{\"url\":\"http://b\"}}}", "http://b")]
    [DataRow("{\"desired\":{\"on\":true},\"reported\":{\"ota\":{\"url\":\"http://a\"}}}", "")]
    [DataRow("{}", "")]
    public void Order_may_be_in_the_state_that_was_asked_for(string state, string expected)
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Get(state);
        Assert.AreEqual(expected, bench.Fetched);
    }

    [TestMethod]
    [DataRow("{\"on\":true}")]
    [DataRow("{\"ota\":null}")]
    [DataRow("{\"ota\":{\"url\":null}}")]
    public void Delta_without_an_order_changes_nothing(string delta)
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Delta(delta);
        Assert.AreEqual("", bench.Fetched);
        Assert.AreEqual(1, bench.Cloud.Updates.Count);
    }

    [TestMethod]
    [DataRow("{\"ota\":{\"url\":5}}")]
    [DataRow("{\"ota\":{\"url\":\"\"}}")]
    [DataRow("{\"ota\":{\"url\":{}}}")]
    public void Order_that_is_no_text_is_refused_and_told_once(string delta)
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Delta(delta);
        bench.Delta(delta);
        bench.CheckReported("\"message\":\"Invalid ota.url\",\"status\":2,");
        Assert.AreEqual(2, bench.Cloud.Updates.Count);
        Assert.AreEqual("", bench.Fetched);
        bench.Order(Url);
        Assert.AreEqual(Url, bench.Fetched);
    }

    [TestMethod]
    public void Order_that_is_too_long_is_refused()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Order("http://" + new string('x', OtaShadowConstants.MaxUrlBytes));
        bench.CheckReported("\"message\":\"Invalid ota.url\",\"status\":2,");
        Assert.AreEqual("", bench.Fetched);
    }

    [TestMethod]
    public void Order_during_an_update_waits_for_its_end()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Order(Url);
        bench.Order("http://server/3.zip");
        Assert.AreEqual(Url, bench.Fetched);
        bench.Server.Fail(-1, "gone");
        bench.Machine.Advance(50);
        Assert.AreEqual(Url + ",http://server/3.zip", bench.Fetched);
    }

    [TestMethod]
    public void Order_during_a_trial_waits_for_the_commit()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Update(Url, "2");
        bench.Connect();
        bench.Order("http://server/3.zip");
        Assert.AreEqual("", bench.Fetched);
        bench.Machine.Updater.Commit();
        bench.Machine.Advance(50);
        Assert.AreEqual("http://server/3.zip", bench.Fetched);
    }

    [TestMethod]
    public void Progress_is_reported_every_five_seconds_at_most()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Connect();
        bench.Order(Url);
        int before = bench.Cloud.Updates.Count;
        bench.Server.Deliver(OtaShadowBench.Bundle("2"));
        Assert.AreEqual(before + 1, bench.Cloud.Updates.Count);
        bench.CheckReported("\"message\":\"Update applied, rebooting\",\"status\":3,");
        bench.CheckReported("\"progress_percent\":100,");
    }

    [TestMethod]
    public void Without_a_connection_nothing_is_reported()
    {
        OtaShadowBench bench = new OtaShadowBench();
        bench.Order(Url);
        Assert.AreEqual(Url, bench.Fetched);
        Assert.AreEqual("", bench.Reported);
    }

    [TestMethod]
    public void Orders_may_be_switched_off()
    {
        OtaShadowBench bench = new OtaShadowBench(false, true);
        bench.Connect();
        bench.Order(Url);
        Assert.AreEqual("", bench.Fetched);
        Assert.AreEqual("", bench.Reported);
    }

    [TestMethod]
    [DataRow("", "", true)]
    [DataRow("junk", "", true)]
    [DataRow("{\"url\":5}", "", true)]
    [DataRow("{\"url\":\"http://a\"}", "http://a", true)]
    [DataRow("{\"url\":\"http://a\",\"attempts\":2,\"done\":false}", "http://a", false)]
    public void File_is_read_as_the_original_writes_it_and_never_fails(string file, string url, bool isDone)
    {
        OrderState state = OrderState.Read(Encoding.UTF8.GetBytes(file));
        Assert.AreEqual(url, state.Url);
        Assert.AreEqual(isDone, state.IsDone);
    }

    [TestMethod]
    public void File_is_read_as_it_was_written()
    {
        OrderState state = new OrderState { Url = Url, Attempts = 2, IsDone = true, IsFulfilled = true, IsApplied = true, From = "1 build-1" };
        string text = Encoding.UTF8.GetString(state.ToJson(), 0, state.ToJson().Length);
        Assert.AreEqual("{\"url\":\"" + Url + "\",\"attempts\":2,\"done\":true,\"ok\":true,\"applied\":true,\"from\":\"1 build-1\"}", text);
        byte[] again = OrderState.Read(state.ToJson()).ToJson();
        Assert.AreEqual(text, Encoding.UTF8.GetString(again, 0, again.Length));
    }
}

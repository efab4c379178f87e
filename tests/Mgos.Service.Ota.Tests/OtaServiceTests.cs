// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;
using Mgos.TestKit.Ota;
using nanoFramework.TestFramework;

namespace Mgos.Service.Ota.Tests;

[TestClass]
public class OtaServiceTests
{
    private const string Null = "\"result\":null";

    [TestMethod]
    [DataRow(1000)]
    [DataRow(512)]
    [DataRow(61)]
    public void A_bundle_is_sent_and_committed_as_mos_does(int chunkBytes)
    {
        OtaServiceBench bench = new OtaServiceBench();
        byte[] bundle = OtaServiceBench.Bundle("1");
        bench.Check("OTA.Begin", "{\"timeout\":600,\"commit_timeout\":300,\"size\":" + bundle.Length.ToString() + "}", Null);
        bench.Send(bundle, chunkBytes);
        bench.Check("OTA.End", "{}", Null);
        bench.Machine.Advance(200);
        Assert.IsTrue(bench.Machine.Device.IsStopping);
        bench.Machine.Restart();
        Assert.AreEqual("1", bench.Machine.Running);
        bench.Check("OTA.Status", "{}", "\"result\":{\"state\":0,\"message\":\"idle\",\"is_committed\":false,\"progress_percent\":0,\"commit_timeout\":300,\"partition\":0}");
        bench.Check("OTA.Begin", "{}", "\"error\":{\"code\":-1,\"message\":\"Previous update has not been committed yet\"}");
        bench.Check("OTA.Commit", "{}", Null);
        bench.Check("OTA.Commit", "{}", "\"error\":{\"code\":-1}");
        bench.Check("OTA.Revert", "{}", "\"error\":{\"code\":-1}");
        bench.Check("OTA.GetBootState", "{}", "\"result\":{\"active_slot\":0,\"is_committed\":true,\"revert_slot\":-1,\"commit_timeout\":300}");
    }

    [TestMethod]
    public void A_repeated_chunk_does_no_harm_and_a_gap_is_refused()
    {
        OtaServiceBench bench = new OtaServiceBench();
        byte[] bundle = OtaServiceBench.Bundle("1");
        bench.Call("OTA.Begin", "{}");
        Assert.AreEqual(Null, bench.Write(bundle, 0, 100));
        Assert.AreEqual(Null, bench.Write(bundle, 0, 100));
        Assert.AreEqual("\"error\":{\"code\":400,\"message\":\"offset is 101, expected 100\"}", bench.Write(bundle, 101, 100));
        Assert.AreEqual("\"error\":{\"code\":400,\"message\":\"offset is 50, expected 100\"}", bench.Write(bundle, 50, 100));
        Assert.AreEqual(Null, bench.Write(bundle, 100, 100));
        Assert.AreEqual(Null, bench.Write(bundle, 50, 150));
        Assert.AreEqual(Null, bench.Write(bundle, 200, bundle.Length - 200));
        Assert.AreEqual(Null, bench.Call("OTA.End", "{}"));
    }

    [TestMethod]
    public void An_end_before_the_end_of_the_bundle_ends_the_update()
    {
        OtaServiceBench bench = new OtaServiceBench();
        bench.Check("OTA.End", "{}", "\"error\":{\"code\":-1,\"message\":\"No update is in progress\"}");
        bench.Call("OTA.Begin", "{}");
        bench.Check("OTA.Begin", "{}", "\"error\":{\"code\":-1,\"message\":\"Another update is in progress.\"}");
        bench.Check("OTA.End", "{}", "\"error\":{\"code\":-1,\"message\":\"Wrong state for finalize\"}");
        Assert.AreEqual(2, (int)bench.Machine.Updater.Status.State);
        bench.Check("OTA.Begin", "{}", Null);
    }

    [TestMethod]
    public void A_bad_bundle_is_told_at_once_and_at_the_end()
    {
        OtaServiceBench bench = new OtaServiceBench();
        bench.Call("OTA.Begin", "{}");
        string expected = "\"error\":{\"code\":-1,\"message\":\"Malformed archive (invalid file header)\"}";
        Assert.AreEqual(expected, bench.Write(new byte[100], 0, 100));
        Assert.AreEqual(expected, bench.Write(new byte[100], 0, 100));
        bench.Check("OTA.End", "{}", expected);
    }

    [TestMethod]
    public void An_answer_waits_for_the_handler_of_the_event()
    {
        OtaServiceBench bench = new OtaServiceBench();
        byte[] bundle = OtaServiceBench.Bundle("1");
        OtaAction answer = OtaAction.Wait;
        bench.Machine.Device.Events.AddHandler(OtaEvents.Begin, (id, data) => ((OtaBeginInfo)data).Result = answer);
        bench.Call("OTA.Begin", "{}");
        Assert.IsNull(bench.Write(bundle, 0, bundle.Length));
        answer = OtaAction.Ok;
        bench.Machine.Advance(1100);
        Assert.AreEqual(Null, bench.LastAnswer);
        bench.Check("OTA.End", "{}", Null);
    }

    [TestMethod]
    public void A_firmware_on_trial_can_be_undone()
    {
        OtaServiceBench bench = new OtaServiceBench();
        bench.Machine.Install("1");
        byte[] bundle = OtaServiceBench.Bundle("2");
        bench.Call("OTA.Begin", "{\"commit_timeout\":300}");
        bench.Send(bundle, 512);
        bench.Call("OTA.End", "{}");
        bench.Machine.Restart();
        Assert.AreEqual("2", bench.Machine.Running);
        bench.Check("OTA.CreateSnapshot", "{}", "\"error\":{\"code\":-1,\"message\":\"Cannot create snapshots in uncommitted state\"}");
        bench.Check("OTA.GetBootState", "{}", "\"result\":{\"active_slot\":1,\"is_committed\":false,\"revert_slot\":0,\"commit_timeout\":300}");
        bench.Check("OTA.Revert", "{}", Null);
        bench.Machine.Advance(200);
        Assert.IsTrue(bench.Machine.Device.IsStopping);
        bench.Machine.Restart();
        Assert.AreEqual("1", bench.Machine.Running);
    }

    [TestMethod]
    public void Snapshots_and_the_boot_state()
    {
        OtaServiceBench bench = new OtaServiceBench();
        bench.Check("OTA.CreateSnapshot", "{}", "\"error\":{\"code\":-1,\"message\":\"Failed to create snapshot\"}");
        bench.Machine.Install("1");
        bench.Check("OTA.SetBootState", "{\"active_slot\":1}", "\"error\":{\"code\":-3,\"message\":\"Failed to set boot state\"}");
        bench.Check("OTA.CreateSnapshot", "{\"set_as_revert\":true,\"commit_timeout\":60}", "\"result\":{\"slot\":1}");
        bench.Check("OTA.GetBootState", "{}", "\"result\":{\"active_slot\":0,\"is_committed\":false,\"revert_slot\":1,\"commit_timeout\":60}");
        bench.Check("OTA.SetBootState", "{}", "\"error\":{\"code\":-2,\"message\":\"No known argument\"}");
        bench.Check("OTA.SetBootState", "{\"is_committed\":true,\"commit_timeout\":0}", Null);
        bench.Check("OTA.SetBootState", "{\"active_slot\":1}", Null);
        bench.Machine.Restart();
        Assert.AreEqual(1, bench.Machine.Control.RunningSlot);
    }

    [TestMethod]
    public void Fetching_needs_a_library_for_it()
    {
        OtaServiceBench bench = new OtaServiceBench();
        bench.Check("OTA.Update", "{}", "\"error\":{\"code\":-1,\"message\":\"Malformed request\"}");
        bench.Check("OTA.Update", "{\"url\":\"http://x/\"}", "\"error\":{\"code\":-1,\"message\":\"Failed to init updater\"}");
        bench.Machine.Updater.UrlClient = new FakeUrlClient();
        bench.Check("OTA.Update", "{\"url\":\"http://x/ok\",\"commit_timeout\":7,\"ignore_same_version\":true}", "\"error\":{\"code\":0,\"message\":\"http://x/ok 7 True\"}");
        bench.Check("OTA.Update", "{\"url\":\"bad\"}", "\"error\":{\"code\":-1,\"message\":\"refused\"}");
    }

    private sealed class FakeUrlClient : IOtaUrlClient
    {
        public string Start(string url, OtaOptions options, OtaEndHandler handler)
        {
            if (url == "bad")
                return "refused";
            handler(1, url + " " + options.CommitTimeoutSeconds.ToString() + " " + options.IgnoreSameVersion.ToString());
            return null;
        }
    }
}

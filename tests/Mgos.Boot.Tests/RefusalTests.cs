// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Boot.Tests;

/// <summary>What is refused, with the texts of the original; what runs is not touched.</summary>
[TestClass]
public class RefusalTests
{
    private const string Dll = OtaTarget.AssemblyType;

    [TestMethod]
    [DataRow("wrong platform", "-1 Wrong platform")]
    [DataRow("missing file", "-1 Incomplete update package")]
    [DataRow("duplicate file", "-1 Malformed archive (duplicate file)")]
    [DataRow("duplicate part", "-1 Invalid manifest")]
    [DataRow("wrong size", "-1 Malformed archive (size differs from manifest)")]
    [DataRow("wrong sha1", "-10 Digest mismatch")]
    [DataRow("wrong sha256", "-10 Digest mismatch")]
    [DataRow("no size", "-1 Required manifest field missing")]
    [DataRow("path", "-1 Invalid manifest")]
    [DataRow("windows path", "-1 Invalid manifest")]
    [DataRow("no entry", "-1 Invalid manifest")]
    [DataRow("two entries", "-1 Invalid manifest")]
    [DataRow("too big", "-1 Image too big")]
    [DataRow("huge", "-1 Image too big")]
    [DataRow("truncated", "-1 Wrong state for finalize")]
    [DataRow("compressed", "-1 Cannot handle compressed .zip")]
    [DataRow("no zip", "-1 Malformed archive (invalid file header)")]
    public void A_bundle_is_refused(string what, string expected)
    {
        OtaMachine machine = Start();
        Assert.AreEqual(expected, machine.Update(Make(what), new OtaOptions()));
        Assert.IsTrue(machine.Updater.Status.State == OtaState.Error);
        Assert.AreEqual(expected.Substring(expected.IndexOf(' ') + 1), machine.Updater.Status.Message);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        machine.Install("3");
    }

    [TestMethod]
    public void Files_that_no_part_names_are_left_out()
    {
        OtaMachine machine = Start();
        TestBundle bundle = OtaMachine.NewBundle("2", "ok");
        bundle.AddFile("../../evil.txt", new byte[5]);
        bundle.AddFile("other.txt", new byte[5]);
        bundle.AddPart("nvs", "{\"type\": \"nvs\", \"fill\": 255, \"size\": 100}");
        Assert.AreEqual("1 Update applied, rebooting", machine.Update(bundle.ToArray(), new OtaOptions()));
        machine.Restart();
        Assert.AreEqual("2", machine.Running);
        Assert.IsNull(machine.ReadText("other.txt"));
    }

    [TestMethod]
    public void The_version_that_runs_is_left_if_that_is_wanted()
    {
        OtaMachine machine = Start();
        Assert.AreEqual("1 Version is the same as current", machine.Update(OtaMachine.NewBundle("1", "ok").ToArray(), new OtaOptions { IgnoreSameVersion = true }));
        Assert.IsTrue(machine.Updater.Status.State == OtaState.Idle);
        machine.Advance(500);
        Assert.IsFalse(machine.Device.IsStopping);
        Assert.AreEqual("1 Update applied, rebooting", machine.Update(OtaMachine.NewBundle("1", "ok").ToArray(), new OtaOptions()));
        machine.Advance(500);
        Assert.IsTrue(machine.Device.IsStopping);
    }

    [TestMethod]
    public void What_waits_for_the_restart_cannot_be_committed_before_it_has_run()
    {
        OtaMachine machine = Start();
        machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions { CommitTimeoutSeconds = 30 });
        Assert.IsTrue(machine.Updater.Status.IsCommitted);
        Assert.IsFalse(machine.Updater.Commit());
        Assert.IsFalse(machine.Updater.Revert(true));
        Assert.AreEqual(OtaTexts.NotCommitted, machine.Update(OtaMachine.NewBundle("3", "ok").ToArray(), new OtaOptions()));
        machine.Restart();
        Assert.AreEqual("2", machine.Running);
        Assert.IsFalse(machine.Updater.Status.IsCommitted);
    }

    [TestMethod]
    public void A_handler_may_refuse()
    {
        OtaMachine machine = Start();
        string seen = null;
        machine.Device.Events.AddHandler(OtaEvents.Begin, (id, data) =>
        {
            OtaBeginInfo info = (OtaBeginInfo)data;
            seen = info.Manifest.Name + " " + info.Manifest.Version;
            info.Result = OtaAction.Abort;
        });
        Assert.AreEqual("-1 " + OtaTexts.Vetoed, machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions()));
        Assert.AreEqual("App 2", seen);
    }

    [TestMethod]
    public void A_handler_may_have_the_update_wait()
    {
        OtaMachine machine = Start();
        int asked = 0;
        machine.Device.Events.AddHandler(OtaEvents.Begin, (id, data) => ((OtaBeginInfo)data).Result = ++asked < 3 ? OtaAction.Wait : OtaAction.Ok);
        Assert.IsNull(machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions { TimeoutSeconds = 2 }));
        machine.Advance(1100);
        Assert.IsFalse(machine.HasResumed);
        machine.Advance(1000);
        Assert.IsTrue(machine.HasResumed);
        Assert.AreEqual(3, asked);
    }

    [TestMethod]
    public void An_update_that_stands_still_is_given_up()
    {
        OtaMachine machine = Start();
        Assert.IsNull(machine.Updater.Start(new OtaOptions { TimeoutSeconds = 5 }, machine));
        Assert.AreEqual(OtaTexts.InProgress, machine.Updater.Start(new OtaOptions(), machine));
        machine.Advance(4000);
        Assert.IsTrue(machine.Updater.IsInProgress);
        machine.Advance(2000);
        Assert.IsFalse(machine.Updater.IsInProgress);
        Assert.AreEqual("-1 Update timed out", machine.Outcome);
    }

    [TestMethod]
    public void Nobody_is_told_twice()
    {
        OtaMachine machine = Start();
        machine.Updater.Start(new OtaOptions(), machine);
        machine.Updater.Abort(-7, "enough");
        Assert.AreEqual("-7 enough", machine.Outcome);
        machine.Updater.Abort(-8, "again");
        machine.Updater.End();
        Assert.AreEqual("-7 enough", machine.Outcome);
        Assert.AreEqual(0, machine.Updater.Write(new byte[4], 0, 4));
    }

    [TestMethod]
    public void Without_a_boot_loader_there_are_no_updates()
    {
        Mgos.TestKit.TestDevice test = new Mgos.TestKit.TestDevice(
            new object[] { OtaTestFirmware.CreateSchema() }, new Mgos.Vfs.VfsLibrary(), new Mgos.Config.ConfigLibrary(), new OtaLibrary());
        test.Boot();
        OtaUpdater updater = OtaUpdater.From(test.Device);
        Assert.AreEqual(OtaTexts.NotSupported, updater.Start(new OtaOptions(), null));
        Assert.IsTrue(updater.Status.IsCommitted);
        Assert.IsFalse(updater.Commit());
        Assert.IsFalse(updater.Revert(true));
    }

    [TestMethod]
    [DataRow("key0", "AAAA", "-1 Invalid signature")]
    [DataRow("sig_req_mask", "1", "-1 Invalid signature")]
    [DataRow("sig_req_mask", "0", "Updates are not allowed")]
    public void An_unsigned_bundle_is_refused_where_signatures_are_wanted(string key, string value, string expected)
    {
        OtaMachine machine = Start();
        Assert.IsTrue(Mgos.Config.DeviceConfig.From(machine.Device).TrySetText("update." + key, value));
        Assert.AreEqual(expected, machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions()));
    }

    private static OtaMachine Start()
    {
        OtaMachine machine = new OtaMachine(new BoardMachine());
        machine.Settle();
        machine.Install("1");
        return machine;
    }

    private static byte[] Make(string what)
    {
        TestBundle bundle = OtaMachine.NewBundle("2", "ok");
        byte[] data = Encoding.UTF8.GetBytes("data");
        switch (what)
        {
            case "wrong platform":
                bundle.Platform = "ubuntu";
                break;
            case "missing file":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\", \"size\": 4}");
                break;
            case "duplicate file":
                bundle.AddFile("page.html", Encoding.UTF8.GetBytes("page of 2"));
                break;
            case "duplicate part":
                bundle.Add("PAGE.html", "fsfile", data, "");
                break;
            case "wrong size":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\", \"size\": 5}");
                bundle.AddFile("x.txt", data);
                break;
            case "wrong sha1":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\", \"size\": 4, \"cs_sha1\": \"" + new string('0', 40) + "\"}");
                bundle.AddFile("x.txt", data);
                break;
            case "wrong sha256":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\", \"size\": 4, \"cs_sha256\": \"" + new string('0', 64) + "\"}");
                bundle.AddFile("x.txt", data);
                break;
            case "no size":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\"}");
                bundle.AddFile("x.txt", data);
                break;
            case "path":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"../x.txt\", \"size\": 4}");
                bundle.AddFile("a/../x.txt", data);
                break;
            case "windows path":
                bundle.AddPart("x", "{\"type\": \"" + Dll + "\", \"src\": \"..\\\\x\", \"size\": 4}");
                bundle.AddFile("..\\x", data);
                break;
            case "no entry":
                bundle = new TestBundle("2");
                bundle.Add("page.html", "fsfile", data, "");
                break;
            case "two entries":
                bundle.Add("x." + Dll, Dll, data, ", \"entry\": \"X.Program\"");
                break;
            case "too big":
                bundle.AddPart("x", "{\"type\": \"fsfile\", \"src\": \"x.txt\", \"size\": 300000}");
                bundle.AddFile("x.txt", data);
                break;
            case "huge":
                bundle.AddPart("x", "{\"type\": \"" + Dll + "\", \"src\": \"x\", \"size\": 2147483647}");
                bundle.AddFile("x", data);
                break;
            case "truncated":
                byte[] whole = bundle.ToArray();
                byte[] part = new byte[whole.Length - 1];
                System.Array.Copy(whole, part, part.Length);
                return part;
            case "compressed":
                ZipBuilder zip = new ZipBuilder { Method = 8 };
                zip.Add("manifest.json", data);
                return zip.ToArray();
            default:
                return Encoding.UTF8.GetBytes("GET / HTTP/1.1 and so on");
        }

        return bundle.ToArray();
    }
}

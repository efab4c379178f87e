// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Fstab.Tests;

[TestClass]
public class FstabTests
{
    private const string Data = "\"devtab\":{\"dev0\":{\"name\":\"data\",\"type\":\"esp32part\",\"opts\":\"{\\\"label\\\":\\\"data\\\"}\"},"
        + "\"dev3\":{\"name\":\"tmp\",\"type\":\"RAM\",\"opts\":\"{\\\"size\\\":4096}\"}}";

    private const string FileSystems = "\"fstab\":{\"fs0\":{\"dev\":\"data\",\"type\":\"LFS\",\"path\":\"/data\",\"create\":true},"
        + "\"fs2\":{\"dev\":\"tmp\",\"type\":\"SPIFFS\",\"path\":\"/tmp\"}}";

    [TestMethod]
    public void Devices_are_made_and_file_systems_mounted()
    {
        FstabBench bench = new FstabBench("{" + Data + "," + FileSystems + "}");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot(), bench.Test.Platform.ConsoleText);
        Assert.IsTrue(bench.Put("/data/x", "kept"));
        Assert.IsTrue(bench.Put("/tmp/x", "gone"));
        Assert.AreEqual(4096L, bench.Files.GetTotalBytes("/tmp"));
        Assert.IsNull(bench.Get("/x"));
    }

    [TestMethod]
    public void A_file_system_is_formatted_at_the_first_boot_alone()
    {
        FstabBench bench = new FstabBench("{" + Data + "," + FileSystems + "}");
        bench.Machine.Flash.Set("I:\\dev_data\\old", new byte[3]);
        bench.Boot();
        Assert.IsNull(bench.Get("/data/old"));
        Assert.IsTrue(bench.Config.GetBoolean("fstab.fs0.created"));
        Assert.IsFalse(bench.Config.GetBoolean("fstab.fs2.created"));
        bench.Put("/data/x", "kept");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot());
        Assert.AreEqual("kept", bench.Get("/data/x"));
        Assert.IsFalse(bench.Test.Platform.HasLogged("formatting"));
    }

    [TestMethod]
    public void A_boot_that_is_cut_off_is_made_good_by_the_next()
    {
        bool isCut = true;
        for (int cut = 0; isCut; cut++)
        {
            FstabBench bench = new FstabBench("{" + Data + "," + FileSystems + "}");
            bench.Machine.Flash.Set("I:\\dev_data\\old", new byte[3]);
            bench.Machine.Faults.CutBefore(cut);
            bench.Boot();
            isCut = bench.Machine.Faults.IsPowerOff;
            bench.Machine.RestorePower();
            Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot(), "cut " + cut.ToString() + bench.Test.Platform.ConsoleText);
            Assert.IsNull(bench.Get("/data/old"), "cut " + cut.ToString());
            bench.Put("/data/x", "kept");
            Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot());
            Assert.AreEqual("kept", bench.Get("/data/x"), "cut " + cut.ToString());
            Assert.IsTrue(cut < 100);
        }
    }

    [TestMethod]
    [DataRow("{\"devtab\":{\"dev0\":{\"name\":\"d\",\"type\":\"NONE\"}}}", "devtab.dev0: no device d of type NONE: 19")]
    [DataRow("{\"devtab\":{\"dev4\":{\"name\":\"root\",\"type\":\"RAM\",\"opts\":\"{\\\"size\\\":64}\"}}}", "devtab.dev4: no device root of type RAM: 17")]
    [DataRow("{\"fstab\":{\"fs0\":{\"dev\":\"none\",\"type\":\"LFS\",\"path\":\"/x\"}}}", "fstab.fs0: failed: 19")]
    [DataRow("{\"fstab\":{\"fs1\":{\"dev\":\"root\",\"type\":\"LFS\",\"create\":true}}}", "fstab.fs1: failed: 16")]
    [DataRow("{\"sys\":{\"mount\":{\"path\":\"/x\",\"dev_type\":\"RAM\",\"fs_type\":\"LFS\"}}}", "sys.mount: failed: 22")]
    public void An_entry_that_fails_fails_the_boot(string config, string message)
    {
        FstabBench bench = new FstabBench(config);
        Assert.AreNotEqual((int)InitResult.Ok, (int)bench.Boot());
        Assert.IsTrue(bench.Test.Platform.HasLogged(message), bench.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void An_optional_file_system_may_fail()
    {
        FstabBench bench = new FstabBench("{\"fstab\":{\"fs0\":{\"dev\":\"none\",\"type\":\"LFS\",\"path\":\"/x\",\"optional\":true}}}");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot());
        Assert.IsTrue(bench.Test.Platform.HasLogged("fstab.fs0: failed: 19; going on without it"));
    }

    [TestMethod]
    [DataRow("{\"devtab\":{\"dev0\":{\"name\":\"d\"},\"dev1\":{\"type\":\"NONE\"}}}")]
    [DataRow("{\"fstab\":{\"fs0\":{\"dev\":\"none\"},\"fs1\":{\"type\":\"LFS\",\"path\":\"/x\",\"create\":true}}}")]
    [DataRow("{\"sys\":{\"mount\":{\"path\":\"/x\"}}}")]
    public void Incomplete_entries_are_skipped(string config)
    {
        FstabBench bench = new FstabBench(config);
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot(), bench.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_single_mount_still_works_and_warns()
    {
        FstabBench bench = new FstabBench("{\"sys\":{\"mount\":{\"path\":\"/x\",\"dev_type\":\"RAM\",\"dev_opts\":\"{\\\"size\\\":2048}\",\"fs_type\":\"LFS\"}}}");
        Assert.AreEqual((int)InitResult.Ok, (int)bench.Boot());
        Assert.AreEqual(2048L, bench.Files.GetTotalBytes("/x"));
        Assert.IsNotNull(bench.Files.Devices.Find("smd"));
        Assert.IsTrue(bench.Test.Platform.HasLogged("sys.mount is deprecated"));
    }

    [TestMethod]
    public void Without_file_systems_the_boot_fails_with_a_hint()
    {
        TestDevice test = new TestDevice(null, new FstabLibrary());
        Assert.AreNotEqual((int)InitResult.Ok, (int)test.Boot());
        Assert.IsTrue(test.Platform.HasLogged("Mgos.Vfs has not been started"));
    }
}

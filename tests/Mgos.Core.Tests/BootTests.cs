// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class BootTests
{
    [TestMethod]
    public void The_order_is_pre_init_libraries_app_event()
    {
        Journal journal = new Journal();
        ProbeApp app = new ProbeApp(journal)
        {
            PreInit = d => d.Events.AddHandler(SystemEvents.InitDone, (id, data) => journal.Add(data == null ? "INIT_DONE" : "data")),
        };
        Device device = Create(new FakePlatform(), app, new ProbeLibrary("first", journal), new ProbeLibrary("second", journal));
        Assert.IsFalse(device.HasBooted);
        Assert.AreEqual((int)InitResult.Ok, (int)device.Boot());
        Assert.AreEqual("pre-init first second app INIT_DONE", journal.Text);
        Assert.IsTrue(device.HasBooted);
    }

    [TestMethod]
    public void Compiled_in_data_is_there_before_the_libraries()
    {
        Journal journal = new Journal();
        object data = new ProbePart("data", journal);
        ProbeLibrary library = new ProbeLibrary("first", journal) { Step = d => journal.Add(d.Parts.Find(typeof(ProbePart)) == data ? "has data" : "no data") };
        new TestDevice(new[] { data }, library).Boot();
        Assert.AreEqual("first has data", journal.Text);
    }

    [TestMethod]
    public void The_banner_tells_app_version_build_and_machine()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        Assert.Contains(" test-app 1.2 (20260101-000000/test)\n", kit.Platform.ConsoleText);
        Assert.Contains(" Mgos " + CoreConstants.MgosVersion + "\n", kit.Platform.ConsoleText);
        Assert.Contains(" test machine\n", kit.Platform.ConsoleText);
        Assert.Contains(" Init done, RAM: 200000 total, 100000 free, 100000 min free\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_boot_tells_where_the_device_can_be_reached()
    {
        Journal journal = new Journal();
        TestDevice kit = new TestDevice(null, new ProbeLibrary("web", journal) { Step = d => d.Endpoints.Add("http://127.0.0.1:80/") });
        kit.Boot();
        Assert.Contains(" Listening on http://127.0.0.1:80/\n", kit.Platform.ConsoleText);
        Assert.AreEqual(1, kit.Device.Endpoints.Count);
        Assert.AreEqual("http://127.0.0.1:80/", kit.Device.Endpoints[0]);
    }

    [TestMethod]
    public void Libraries_are_named_at_debug_level()
    {
        Journal journal = new Journal();
        FakePlatform platform = new FakePlatform();
        Device device = Create(platform, new ProbeApp(journal) { PreInit = d => d.Log.Level = LogLevel.Debug }, new ProbeLibrary("Mgos.First", journal));
        device.Boot();
        Assert.Contains(" Init Mgos.First\n", platform.ConsoleText);
        Assert.Contains(" ev MOS0 triggered 0 handlers\n", platform.ConsoleText);
    }

    [TestMethod]
    public void Log_handlers_hear_the_rest_of_the_boot()
    {
        Journal journal = new Journal();
        int lines = 0;
        ProbeLibrary logger = new ProbeLibrary("logger", journal) { Step = d => d.Events.AddHandler(SystemEvents.Log, (id, data) => lines++) };
        ProbeLibrary talker = new ProbeLibrary("talker", journal) { Step = d => d.Log.Info("Talker", "hello") };
        new TestDevice(null, logger, talker).Boot();
        Assert.AreEqual(2, lines);
    }

    [TestMethod]
    public void A_library_that_cannot_start_ends_the_boot()
    {
        Journal journal = new Journal();
        FakePlatform platform = new FakePlatform();
        Device device = Create(platform, new ProbeApp(journal), new ProbeLibrary("good", journal), new ProbeLibrary("bad", journal) { Result = false }, new ProbeLibrary("never", journal));
        Assert.AreEqual(-32, (int)device.Boot());
        Assert.AreEqual("pre-init good bad", journal.Text);
        Assert.Contains(" bad init failed\n", platform.ConsoleText);
        Assert.Contains(" MGOS init failed: -32\n", platform.ConsoleText);
        Assert.IsFalse(device.HasBooted);
    }

    [TestMethod]
    public void A_library_that_throws_ends_the_boot_like_one_that_cannot_start()
    {
        Journal journal = new Journal();
        TestDevice kit = new TestDevice(null, new ProbeLibrary("bad", journal) { Exception = new InvalidOperationException("boom") }, new ProbeLibrary("never", journal));
        Assert.AreEqual(-32, (int)kit.Boot());
        Assert.AreEqual("bad", journal.Text);
        Assert.Contains(" bad threw System.InvalidOperationException: boom\n", kit.Platform.ConsoleText);
        Assert.Contains(" bad init failed\n", kit.Platform.ConsoleText);
        Assert.Contains(" MGOS init failed: -32\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void An_app_that_refuses_ends_the_boot()
    {
        TestDevice kit = new TestDevice(null);
        kit.App.Result = InitResult.AppInitFailed;
        bool isDone = false;
        kit.Device.Events.AddHandler(SystemEvents.InitDone, (id, data) => isDone = true);
        Assert.AreEqual(-2, (int)kit.Boot());
        Assert.IsFalse(isDone);
        Assert.Contains(" MGOS init failed: -2\n", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void An_app_that_throws_ends_the_boot()
    {
        FakePlatform platform = new FakePlatform();
        Device device = Create(platform, new ProbeApp(new Journal()) { Init = d => throw new InvalidOperationException("boom") });
        Assert.AreEqual(-2, (int)device.Boot());
        Assert.Contains(" app init threw System.InvalidOperationException: boom\n", platform.ConsoleText);
    }

    [TestMethod]
    public void A_pre_init_that_throws_ends_the_boot()
    {
        Journal journal = new Journal();
        FakePlatform platform = new FakePlatform();
        Device device = Create(platform, new ProbeApp(journal) { PreInit = d => throw new InvalidOperationException("boom") }, new ProbeLibrary("never", journal));
        Assert.AreEqual(-2, (int)device.Boot());
        Assert.AreEqual("pre-init", journal.Text);
        Assert.Contains(" app pre-init threw System.InvalidOperationException: boom\n", platform.ConsoleText);
    }

    [TestMethod]
    public void A_firmware_that_cannot_make_its_libraries_ends_the_boot()
    {
        FakePlatform platform = new FakePlatform();
        Device device = new Device(platform, new BrokenFirmware(), new ProbeApp(new Journal()));
        Assert.AreEqual(-2, (int)device.Boot());
        Assert.Contains(" making the libraries threw System.InvalidOperationException: broken\n", platform.ConsoleText);
    }

    [TestMethod]
    public void A_failed_boot_ends_in_a_restart_with_all_parts_closed()
    {
        Journal journal = new Journal();
        FakePlatform platform = new FakePlatform();
        ProbeLibrary library = new ProbeLibrary("bad", journal) { Result = false, Step = d => d.Parts.Add(new ProbePart("closed", journal)) };
        ProbeApp app = new ProbeApp(journal) { PreInit = d => d.Events.AddHandler(SystemEvents.Reboot, (id, data) => journal.Add("REBOOT")) };
        Assert.IsTrue(Create(platform, app, library).Run());
        Assert.AreEqual("pre-init bad REBOOT closed", journal.Text);
        Assert.Contains(" Restarting\n", platform.ConsoleText);
    }

    [TestMethod]
    public void The_device_of_the_running_code_is_the_one_that_boots()
    {
        Journal journal = new Journal();
        TestDevice kit = new TestDevice(null, new ProbeLibrary("a", journal) { Step = d => journal.Add(Device.Current == d ? "mine" : "not mine") });
        kit.Boot();
        Assert.AreEqual("a mine", journal.Text);
        Assert.AreSame(kit.Device, Device.Current);
        kit.Device.ShutDown();
        Assert.IsNull(Device.Current);
    }

    [TestMethod]
    public void Result_codes_are_those_of_the_original()
    {
        Assert.AreEqual(-1, (int)InitResult.OutOfMemory);
        Assert.AreEqual(-3, (int)InitResult.AppScriptInitFailed);
        Assert.AreEqual(-5, (int)InitResult.FileSystemInitFailed);
        Assert.AreEqual(-10, (int)InitResult.ConfigLoadDefaultsFailed);
        Assert.AreEqual(-14, (int)InitResult.ConfigWebServerListenFailed);
        Assert.AreEqual(-15, (int)InitResult.RpcFailed);
        Assert.AreEqual(-21, (int)InitResult.ApplyUpdateFailed);
        Assert.AreEqual(-33, (int)InitResult.MountFailed);
        Assert.AreEqual(-34, (int)InitResult.NetworkInitFailed);
    }

    private static Device Create(FakePlatform platform, MgosApp app, params MgosLibrary[] libraries) =>
        new Device(platform, new TestFirmware(null, libraries), app);
}

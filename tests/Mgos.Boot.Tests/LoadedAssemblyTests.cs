// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Boot.Tests;

/// <summary>Real assemblies, loaded from a slot by the loader of the platform.</summary>
[TestClass]
public class LoadedAssemblyTests
{
    private const string Applied = "1 Update applied, rebooting";

    private readonly string[] _apps = SlotApps.Create();

    [Setup]
    public void Check()
    {
        if (_apps.Length == 0)
            Assert.SkipTest("the apps were built without a metadata processor");
    }

    [TestMethod]
    public void An_update_loads_a_new_assembly()
    {
        OtaMachine machine = StartOfFirstApp();
        Install(machine, 2, Image(2));
        Assert.AreEqual("2", machine.Running);
        Assert.AreEqual("app 2", machine.ReadText("started_by"));
        Assert.IsTrue(machine.Control.IsCommitted);
        machine.Reset();
        machine.Settle();
        Assert.AreEqual("2", machine.Running);
    }

    [TestMethod]
    public void A_loaded_assembly_that_refuses_to_start_is_undone()
    {
        OtaMachine machine = StartOfFirstApp();
        machine.WriteText("refuse", "x");
        Install(machine, 2, Image(2));
        AssertFirstApp(machine);
        Assert.IsTrue(machine.Files.Remove("refuse") == VfsError.None);
        Install(machine, 2, Image(2));
        Assert.AreEqual("2", machine.Running);
    }

    [TestMethod]
    public void An_assembly_on_trial_is_undone_by_a_reset()
    {
        OtaMachine machine = StartOfFirstApp();
        Assert.AreEqual(Applied, machine.Update(NewBundle(2, Image(2), "Program"), new OtaOptions { CommitTimeoutSeconds = 30 }));
        machine.Restart();
        Assert.AreEqual("2", machine.Running);
        Assert.IsFalse(machine.Control.IsCommitted);
        machine.Reset();
        machine.Settle();
        AssertFirstApp(machine);
    }

    // The hashes fit: only who loads it can tell.
    [TestMethod]
    public void What_is_no_assembly_is_undone()
    {
        OtaMachine machine = StartOfFirstApp();
        byte[] half = new byte[Image(2).Length / 2];
        Array.Copy(Image(2), half, half.Length);
        Install(machine, 2, half);
        AssertFirstApp(machine);
    }

    [TestMethod]
    public void An_assembly_without_the_entry_that_its_manifest_names_is_undone()
    {
        OtaMachine machine = StartOfFirstApp();
        Assert.AreEqual(Applied, machine.Update(NewBundle(2, Image(2), "Missing"), new OtaOptions()));
        machine.Restart();
        AssertFirstApp(machine);
    }

    private static void AssertFirstApp(OtaMachine machine)
    {
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual("app 1", machine.ReadText("started_by"));
        Assert.AreEqual("mine", machine.ReadText("user.txt"));
        Assert.IsTrue(machine.Control.IsCommitted);
    }

    private static void Install(OtaMachine machine, int number, byte[] image)
    {
        Assert.AreEqual(Applied, machine.Update(NewBundle(number, image, "Program"), new OtaOptions()));
        machine.Restart();
    }

    private static byte[] NewBundle(int number, byte[] image, string entry)
    {
        string app = "Mgos.TestKit.App" + number.ToString();
        TestBundle bundle = new TestBundle(number.ToString());
        bundle.Add(app + "." + OtaTarget.AssemblyType, OtaTarget.AssemblyType, image, ", \"order\": 1, \"entry\": \"" + app + "." + entry + "\"");
        return bundle.ToArray();
    }

    private OtaMachine StartOfFirstApp()
    {
        OtaMachine machine = new OtaMachine(new BoardMachine()) { Loader = new FirmwareLoader() };
        machine.Settle();
        Assert.AreEqual("factory", machine.Running);
        machine.WriteText("user.txt", "mine");
        Install(machine, 1, Image(1));
        AssertFirstApp(machine);
        return machine;
    }

    private byte[] Image(int number) => Convert.FromBase64String(_apps[number - 1]);
}

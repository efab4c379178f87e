// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Boot.Tests;

[TestClass]
public class UpdateTests
{
    private const string Applied = "1 Update applied, rebooting";

    [TestMethod]
    public void A_machine_without_slots_runs_the_factory_firmware()
    {
        OtaMachine machine = Start();
        Assert.AreEqual("factory", machine.Running);
        Assert.IsTrue(machine.Control.IsCommitted);
        Assert.AreEqual(OtaConstants.FactorySlot, machine.Updater.Status.Partition);
    }

    [TestMethod]
    public void An_update_is_started_with_its_assemblies_in_their_order_and_commits_itself()
    {
        OtaMachine machine = Start();
        Assert.AreEqual(Applied, machine.Update(OtaMachine.NewBundle("1", "ok").ToArray(), new OtaOptions()));
        Assert.IsTrue(machine.Updater.Status.State == OtaState.Success);
        Assert.AreEqual("factory", machine.Running);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual("Lib-1,1", machine.Code.Loaded);
        Assert.AreEqual("page of 1", machine.ReadText("page.html"));
        Assert.IsTrue(machine.Control.IsCommitted);
        Assert.IsTrue(machine.Updater.IsFirstBoot);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        Assert.IsFalse(machine.Updater.IsFirstBoot);
    }

    [TestMethod]
    public void Slots_take_turns_and_files_go_along()
    {
        OtaMachine machine = Start();
        machine.WriteText("conf9.json", "{\"update\": {\"timeout\": 7}}");
        for (int version = 1; version < 6; version++)
        {
            machine.Install(version.ToString());
            Assert.AreEqual((version + 1) % 2, machine.Updater.Status.Partition);
            Assert.AreEqual("{\"update\": {\"timeout\": 7}}", machine.ReadText("conf9.json"));
            Assert.AreEqual("page of " + version.ToString(), machine.ReadText("page.html"));
            machine.WriteText("left_behind.txt", "x");
        }

        Assert.AreEqual(0, machine.Storage.StrayCount);
    }

    [TestMethod]
    public void The_app_chooses_which_files_it_takes_over()
    {
        OtaMachine machine = Start();
        machine.WriteText("left_behind.txt", "x");
        machine.WriteText("user.txt", "y");
        machine.Install("1");
        Assert.IsNull(machine.ReadText("left_behind.txt"));
        Assert.AreEqual("y", machine.ReadText("user.txt"));
    }

    [TestMethod]
    public void A_new_file_wins_over_an_old_one_whose_name_differs_in_case_alone()
    {
        OtaMachine machine = Start();
        machine.WriteText("Page.HTML", "old");
        machine.WriteText("user.txt", "mine");
        machine.Install("1");
        Assert.AreEqual("page of 1", machine.ReadText("page.html"));
        Assert.IsNull(machine.ReadText("Page.HTML"));
        Assert.AreEqual("mine", machine.ReadText("user.txt"));
    }

    [TestMethod]
    [DataRow("refuses")]
    [DataRow("throws")]
    [DataRow("broken")]
    [DataRow("mainless")]
    [DataRow("main-throws")]
    public void A_firmware_that_does_not_start_is_undone(string behaviour)
    {
        OtaMachine machine = Start();
        machine.Install("1");
        machine.WriteText("user.txt", "mine");
        machine.WriteText("conf9.json", "{}");
        Assert.AreEqual(Applied, machine.Update(OtaMachine.NewBundle("2", behaviour).ToArray(), new OtaOptions()));
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual("mine", machine.ReadText("user.txt"));
        Assert.AreEqual("{}", machine.ReadText("conf9.json"));
        Assert.IsTrue(machine.Control.IsCommitted);
        machine.Install("3");
    }

    [TestMethod]
    public void A_firmware_on_trial_is_undone_by_any_restart()
    {
        OtaMachine machine = OnTrial();
        machine.Reset();
        machine.Settle();
        Assert.AreEqual("1", machine.Running);
        Assert.IsTrue(machine.Control.IsCommitted);
    }

    [TestMethod]
    public void A_commit_makes_it_permanent()
    {
        OtaMachine machine = OnTrial();
        Assert.IsFalse(machine.Updater.Status.IsCommitted);
        Assert.AreEqual(30, machine.Updater.Status.CommitTimeoutSeconds);
        Assert.IsTrue(machine.Updater.Commit());
        Assert.IsFalse(machine.Updater.Commit());
        Assert.IsFalse(machine.Updater.Revert(true));
        machine.Advance(40000);
        machine.Reset();
        machine.Settle();
        Assert.AreEqual("2", machine.Running);
    }

    [TestMethod]
    public void Without_a_commit_it_is_undone_when_the_time_is_over()
    {
        OtaMachine machine = OnTrial();
        machine.Advance(29000);
        Assert.IsFalse(machine.Device.IsStopping);
        machine.Advance(2000);
        Assert.IsTrue(machine.Device.IsStopping);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
    }

    [TestMethod]
    public void It_can_be_undone_at_once()
    {
        OtaMachine machine = OnTrial();
        Assert.IsTrue(machine.Updater.Revert(true));
        machine.Advance(200);
        Assert.IsTrue(machine.Device.IsStopping);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
    }

    [TestMethod]
    public void A_firmware_on_trial_takes_no_update_and_no_snapshot()
    {
        OtaMachine machine = OnTrial();
        Assert.AreEqual(OtaTexts.NotCommitted, machine.Update(OtaMachine.NewBundle("3", "ok").ToArray(), new OtaOptions()));
        Assert.AreEqual(-1, machine.Control.CreateSnapshot(machine.Files, false, 0));
    }

    [TestMethod]
    public void A_committed_firmware_that_keeps_failing_makes_way_for_the_factory_firmware()
    {
        OtaMachine machine = OnTrial();
        machine.Updater.Commit();
        machine.Control.SetFailures(OtaConstants.MaxFailedBoots);
        machine.Restart();
        Assert.AreEqual("factory", machine.Running);
        machine.Install("3");
        Assert.AreEqual("3", machine.Running);
    }

    [TestMethod]
    public void Failed_starts_are_forgotten_when_one_succeeds()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        machine.Control.SetFailures(2);
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual(0, machine.Control.Record.Failures);
    }

    [TestMethod]
    public void A_snapshot_is_what_is_gone_back_to()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        machine.WriteText("user.txt", "before");
        Assert.AreEqual(1, machine.Control.CreateSnapshot(machine.Files, true, 60));
        Assert.IsFalse(machine.Control.IsCommitted);
        machine.WriteText("user.txt", "after");
        machine.Reset();
        machine.Settle();
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual(1, machine.Control.RunningSlot);
        Assert.AreEqual("before", machine.ReadText("user.txt"));
    }

    [TestMethod]
    public void A_snapshot_that_is_only_kept_can_be_started_later()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        Assert.AreEqual(1, machine.Control.CreateSnapshot(machine.Files, false, BootControl.Unchanged));
        machine.WriteText("user.txt", "after");
        Assert.IsTrue(machine.Control.SetState(1, 1, BootControl.Unchanged, BootControl.Unchanged));
        machine.Restart();
        Assert.AreEqual(1, machine.Control.RunningSlot);
        Assert.IsNull(machine.ReadText("user.txt"));
    }

    [TestMethod]
    public void A_state_that_makes_no_sense_is_refused()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        Assert.IsFalse(machine.Control.SetState(1, 1, BootControl.Unchanged, BootControl.Unchanged));
        Assert.IsFalse(machine.Control.SetState(2, 1, BootControl.Unchanged, BootControl.Unchanged));
        Assert.IsFalse(machine.Control.SetState(BootControl.Unchanged, BootControl.Unchanged, 1, BootControl.Unchanged));
        Assert.IsTrue(machine.Control.SetState(OtaConstants.FactorySlot, 1, BootControl.Unchanged, BootControl.Unchanged));
        machine.Restart();
        Assert.AreEqual("factory", machine.Running);
    }

    [TestMethod]
    public void A_damaged_slot_is_not_started()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        machine.Install("2");
        BoardMachine board = (BoardMachine)machine.Storage;
        byte[] app = board.Flash.Get("I:\\dev_+ota\\s1_App." + OtaTarget.AssemblyType);
        app[0] ^= 1;
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        machine.Install("3");
    }

    private static OtaMachine Start()
    {
        OtaMachine machine = new OtaMachine(new BoardMachine());
        machine.Settle();
        return machine;
    }

    private static OtaMachine OnTrial()
    {
        OtaMachine machine = Start();
        machine.Install("1");
        Assert.AreEqual(Applied, machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions { CommitTimeoutSeconds = 30 }));
        machine.Restart();
        Assert.AreEqual("2", machine.Running);
        return machine;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>The power of a board goes at each operation of its flash in turn; the next boot finds the old files or the new ones.</summary>
[TestClass]
public class BoardPowerCutTests
{
    [TestMethod]
    public void Every_save_and_every_change_of_a_file_is_old_or_new()
    {
        int cuts = 0;
        for (int i = 0; i < PowerCuts.Names.Length; i++)
        {
            PowerCutRun run = new PowerCutRun(() => new BoardMachine(), PowerCuts.Create(PowerCuts.Names[i]), false);
            int operations = run.Run();
            OutputHelper.WriteLine(PowerCuts.Names[i] + ": " + operations.ToString() + " operations, " + run.CutCount.ToString() + " power cuts");
            cuts += run.CutCount;
        }

        OutputHelper.WriteLine(cuts.ToString() + " power cuts on a board");
        Assert.IsTrue(cuts > 100, cuts.ToString());
    }

    [TestMethod]
    public void Every_failure_of_the_flash_leaves_old_or_new()
    {
        int faults = 0;
        for (int i = 0; i < PowerCuts.Names.Length; i++)
            faults += StorageFaults.FailEverywhere(() => new BoardMachine(), PowerCuts.Names[i], 1);
        OutputHelper.WriteLine(faults.ToString() + " failures on a board");
        Assert.IsTrue(faults > 50, faults.ToString());
    }

    [TestMethod]
    public void A_full_flash_leaves_old_or_new()
    {
        int faults = 0;
        for (int i = 0; i < PowerCuts.Names.Length; i++)
            faults += StorageFaults.FillEverywhere(() => new BoardMachine(), PowerCuts.Names[i], 3);
        OutputHelper.WriteLine("a board was full " + faults.ToString() + " times");
        Assert.IsTrue(faults > 20, faults.ToString());
    }

    [TestMethod]
    [DataRow("Config.Set over a saved configuration", 0)]
    [DataRow("Config.Set over a saved configuration", 1)]
    [DataRow("FS.Put in place of a file", 0)]
    [DataRow("FS.Put in place of a file", 1)]
    public void A_replacement_is_old_or_new_also_if_a_rename_is_made_as_a_copy(string name, int rename)
    {
        PowerCutRun run = new PowerCutRun(() => new BoardMachine { RefusedRename = rename }, PowerCuts.Create(name), false);
        int operations = run.Run();
        Assert.IsTrue(operations > 6, operations.ToString());
    }

    [TestMethod]
    public void Work_is_done_also_if_a_rename_is_made_as_a_copy()
    {
        for (int i = 0; i < PowerCuts.Names.Length; i++)
            StorageFaults.FailEverywhere(() => new BoardMachine { RefusedRename = 0 }, PowerCuts.Names[i], 0);
    }

    [TestMethod]
    public void A_copy_that_fails_is_not_taken_for_new_content()
    {
        // Renames are operations 3 and 5; the copy begins with making the target.
        for (int operation = 3; operation < 6; operation++)
        {
            int first = operation;
            PowerCutScenario scenario = PowerCuts.Create("FS.Put in place of a file");
            BoardMachine machine = new BoardMachine { RefusedRename = 0 };
            StorageFaults.FailAt(machine, scenario, first);
        }
    }
}

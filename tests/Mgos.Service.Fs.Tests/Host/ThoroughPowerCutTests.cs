// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>Each operation, each byte of each write, and each operation of the boot after the cut, on a board and on a PC.</summary>
[TestClass]
public class ThoroughPowerCutTests
{
    private const int Seeds = 10;

    [TestMethod]
    public void A_board_is_old_or_new_after_any_two_cuts() => Run(() => new BoardMachine(), true);

    [TestMethod]
    public void A_PC_that_loses_its_cache_is_old_or_new_after_any_two_cuts() => Run(() => new PcMachine(CacheFate.Lost, 0), true);

    [TestMethod]
    public void A_PC_whose_process_ends_is_old_or_new_after_any_two_cuts() => Run(() => new PcMachine(CacheFate.Kept, 0), true);

    [TestMethod]
    public void A_PC_that_writes_in_any_order_is_old_or_new()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            int current = seed;
            Run(() => new PcMachine(CacheFate.Random, current), false);
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void A_PC_whose_disk_fails_is_old_or_new(int count)
    {
        int faults = 0;
        foreach (string name in PowerCuts.Names)
            faults += StorageFaults.FailEverywhere(() => new PcMachine(CacheFate.Lost, 0), name, count);
        OutputHelper.WriteLine(faults + " failures on a PC");
        Assert.IsTrue(faults > 50, faults.ToString());
    }

    [TestMethod]
    public void A_PC_whose_disk_is_full_is_old_or_new()
    {
        int faults = 0;
        foreach (string name in PowerCuts.Names)
            faults += StorageFaults.FillEverywhere(() => new PcMachine(CacheFate.Lost, 0), name, 64);
        OutputHelper.WriteLine("a PC was full " + faults + " times");
        Assert.IsTrue(faults > 100, faults.ToString());
    }

    private static void Run(StorageMachineFactory machines, bool isThorough)
    {
        int cuts = 0;
        foreach (string name in PowerCuts.Names)
        {
            PowerCutRun run = new PowerCutRun(machines, PowerCuts.Create(name), isThorough);
            run.Run();
            cuts += run.CutCount;
        }

        OutputHelper.WriteLine(machines().Name + ": " + cuts + " power cuts in " + PowerCuts.Names.Length + " kinds of work");
        Assert.IsTrue(cuts > 100, cuts.ToString());
    }
}

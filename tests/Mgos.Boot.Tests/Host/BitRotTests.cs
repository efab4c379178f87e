// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using Xunit;

namespace Mgos.Boot.Tests;

/// <summary>Single bits that change in what is stored.</summary>
public sealed class BitRotTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_machine_with_a_changed_bit_runs_something_whole_and_takes_an_update(bool isOnTrial)
    {
        string directory = "I:\\dev_+ota";
        string[] names = Start(isOnTrial).Flash().ListFiles(directory);
        Assert.True(names.Length >= 7);
        foreach (string name in names)
            Check(isOnTrial, directory + "\\" + name, 1);
    }

    [Fact]
    public void Files_that_came_with_an_update_are_checked_before_its_first_start()
    {
        int undone = Check(true, "I:\\dev_+fs1\\page.html", 1);
        Assert.Equal(9 * 8, undone);
    }

    private static int Check(bool isOnTrial, string path, int step)
    {
        int bits = Start(isOnTrial).Flash().Get(path).Length * 8;
        int old = 0;
        for (int bit = 0; bit < bits; bit += step)
        {
            OtaMachine machine = Start(isOnTrial);
            byte[] data = (byte[])machine.Flash().Get(path).Clone();
            data[bit / 8] ^= (byte)(1 << (bit % 8));
            machine.Flash().Set(path, data);
            machine.Reset();
            machine.Settle();
            string where = path + " bit " + bit + ": ";
            Assert.True(machine.Running is "1" or "2" or "factory", where + machine.Running);
            Assert.True(machine.Running != "factory" || !path.Contains("mg"), where + "one record is enough");
            if (machine.Running != "factory")
                Assert.True(machine.ReadText("page.html") == "page of " + machine.Running, where + machine.ReadText("page.html"));
            old += machine.Running == "1" ? 1 : 0;
            machine.Install("9");
        }

        return old;
    }

    private static OtaMachine Start(bool isOnTrial)
    {
        OtaMachine machine = new OtaMachine(new BoardMachine());
        machine.Settle();
        machine.Install("1");
        if (!isOnTrial)
        {
            machine.Install("2");
            machine.End();
            return machine;
        }

        machine.Update(OtaMachine.NewBundle("2", "ok").ToArray(), new OtaOptions());
        machine.End();
        return machine;
    }
}

internal static class OtaMachineFlash
{
    internal static SimulatedFlash Flash(this OtaMachine machine) => ((BoardMachine)machine.Storage).Flash;
}

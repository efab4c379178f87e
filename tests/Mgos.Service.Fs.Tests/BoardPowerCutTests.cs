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
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Boot.Tests;

[TestClass]
public class BoardPowerCutTests
{
    [TestMethod]
    [DataRow("update")]
    [DataRow("commit")]
    [DataRow("trial")]
    [DataRow("revert")]
    [DataRow("failing")]
    [DataRow("refused")]
    [DataRow("snapshot")]
    [DataRow("snapshot-kept")]
    public void A_power_cut_leaves_the_old_firmware_or_the_new(string scenario)
    {
        OtaPowerCut run = new OtaPowerCut(() => new BoardMachine(), scenario, false);
        run.Run(7);
        Assert.IsTrue(run.CutCount > 3);
    }
}

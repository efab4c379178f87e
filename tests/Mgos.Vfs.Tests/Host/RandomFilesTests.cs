// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Random calls with files left open, compared with a model in memory after each of them.</summary>
[TestClass]
public class RandomFilesTests
{
    private const int Seeds = 300;
    private const int Steps = 80;

    [TestMethod]
    [DataRow("RAM")]
    [DataRow("board")]
    [DataRow("PC")]
    public void Files_are_as_in_a_model(string kind)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            RandomFiles files = new RandomFiles(DeviceOf(kind), kind, seed);
            for (int step = 0; step < Steps; step++)
                files.Step();
            files.Finish();
        }

        OutputHelper.WriteLine(kind + ": seeds 0 to " + (Seeds - 1) + ", " + Steps + " steps each");
    }

    private static VfsDevice DeviceOf(string kind)
    {
        switch (kind)
        {
            case "RAM": return new RamDevice(64 * 1024);
            case "board": return new FlashDevice(new BoardMachine(), "", "flash");
            default: return new FlashDevice(new PcMachine(CacheFate.Lost, 0), "", "flash");
        }
    }
}

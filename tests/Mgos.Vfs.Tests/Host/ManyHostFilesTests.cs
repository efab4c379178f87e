// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class ManyHostFilesTests
{
    [TestMethod]
    [DataRow("board")]
    [DataRow("PC")]
    public void A_thousand_files_cost_a_write_no_more_looks_than_ten(string kind)
    {
        StorageMachine machine = kind == "board" ? new BoardMachine() : new PcMachine(CacheFate.Lost, 0);
        VirtualFileSystem files = ManyFilesTests.Mount(machine);
        ManyFilesTests.Fill(files, 0, 10);
        int few = ManyFilesTests.LooksOfWrites(machine, files);
        ManyFilesTests.Fill(files, 10, 1000);
        Assert.AreEqual(few, ManyFilesTests.LooksOfWrites(machine, files));
        Assert.AreEqual(1000, files.List("/").Length);
    }
}

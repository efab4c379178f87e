// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class ManyFilesTests
{
    [TestMethod]
    public void A_write_looks_at_the_flash_no_more_often_if_there_are_many_files()
    {
        StorageMachine machine = new BoardMachine();
        VirtualFileSystem files = Mount(machine);
        Fill(files, 0, 10);
        int few = LooksOfWrites(machine, files);
        Fill(files, 10, 100);
        Assert.AreEqual(few, LooksOfWrites(machine, files));
        Assert.AreEqual(100, files.List("/").Length);
        files.UnmountAll();
        TestFiles.IsOk(files.MountByName("/", "root", "LFS", null));
        Assert.AreEqual(100, files.List("/").Length);
    }

    internal static VirtualFileSystem Mount(StorageMachine machine)
    {
        machine.StoreBytes = 8 * 1024 * 1024;
        VirtualFileSystem files = new VirtualFileSystem(null);
        files.Devices.Add("root", new FlashDevice(machine, "", "flash"));
        TestFiles.IsOk(files.MountByName("/", "root", "LFS", null));
        return files;
    }

    internal static void Fill(VirtualFileSystem files, int from, int to)
    {
        for (int i = from; i < to; i++)
            TestFiles.Put(files, "file" + i.ToString(), "abc");
    }

    internal static int LooksOfWrites(StorageMachine machine, VirtualFileSystem files)
    {
        int before = machine.Faults.LookCount;
        TestFiles.Put(files, "file3", "in place of another");
        TestFiles.Put(files, "file4", "behind another", TestFiles.Append);
        TestFiles.Put(files, "new", "new");
        TestFiles.IsOk(files.Remove("new"));
        TestFiles.IsOk(files.Rename("file5", "file6"));
        TestFiles.IsOk(files.Rename("file6", "file5"));
        TestFiles.Put(files, "file6", "again");
        Assert.IsTrue(files.FreeBytes > 0);
        return machine.Faults.LookCount - before;
    }
}

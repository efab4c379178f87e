// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class VfsLibraryTests
{
    [TestMethod]
    public void A_machine_without_storage_gets_a_root_in_memory()
    {
        TestDevice test = new TestDevice(null, new VfsLibrary());
        Assert.AreEqual((int)InitResult.Ok, (int)test.Boot());
        Assert.IsTrue(test.Device.Files.WriteFile("conf9.json", new byte[] { 1, 2, 3 }, 2));
        Assert.AreEqual(2, test.Device.Files.ReadFile("conf9.json").Length);
        Assert.AreSame(test.Device.Files, VirtualFileSystem.From(test.Device));
        Assert.AreEqual((long)VfsConstants.DefaultFlashBytes, test.Device.Files.TotalBytes);
    }

    [TestMethod]
    public void Mounts_are_logged()
    {
        TestDevice test = new TestDevice(null, new VfsLibrary());
        test.Boot();
        Assert.IsTrue(test.Platform.HasLogged("/: LFS @ root, opts {}"), test.Platform.ConsoleText);
        Assert.IsTrue(test.Platform.HasLogged("/: size 262144, used: 0, free: 262144"), test.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_end_of_the_device_ends_all_mounts()
    {
        TestDevice test = new TestDevice(null, new VfsLibrary());
        test.Boot();
        VirtualFileSystem files = VirtualFileSystem.From(test.Device);
        test.Device.ShutDown();
        Assert.IsNull(files.List("/"));
    }
}

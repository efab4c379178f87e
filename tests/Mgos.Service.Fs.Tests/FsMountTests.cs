// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

[TestClass]
public class FsMountTests
{
    private const string Device = "\"dev_type\":\"RAM\",\"dev_opts\":\"{\\\"size\\\":4096}\"";

    [TestMethod]
    public void A_file_system_can_be_mounted_and_unmounted()
    {
        FsBench bench = new FsBench();
        bench.Check("FS.Mount", "{\"path\":\"/data\",\"fs_type\":\"LFS\"," + Device + "}", "\"result\":null");
        bench.Check("FS.Put", "{\"filename\":\"/data/x\",\"data\":\"YWJj\"}", "\"result\":null");
        bench.Check("FS.ListExt", "{\"path\":\"/data\"}", "\"result\":[{\"name\":\"x\",\"size\":3}]");
        bench.Check("FS.List", "{\"path\":\"/data/\"}", "\"result\":[\"x\"]");
        bench.Check("FS.List", "{}", "\"result\":[]");
        bench.Check("FS.Umount", "{\"path\":\"/data\"}", "\"result\":null");
        bench.Fails("FS.Umount", "{\"path\":\"/data\"}", 500, "umount failed");
    }

    [TestMethod]
    public void A_registered_device_is_formatted_and_mounted_by_name()
    {
        FsBench bench = new FsBench();
        bench.Files.Devices.AddAll("d RAM {\"size\": 4096}");
        bench.Check("FS.Mkfs", "{\"dev_name\":\"d\",\"fs_type\":\"SPIFFS\",\"fs_opts\":\"{\\\"bs\\\": 4096}\"}", "\"result\":null");
        bench.Check("FS.Mount", "{\"path\":\"/d\",\"dev_name\":\"d\",\"dev_type\":\"NONE\",\"fs_type\":\"SPIFFS\"}", "\"result\":null");
        bench.Fails("FS.Mkfs", "{\"dev_name\":\"d\",\"fs_type\":\"SPIFFS\"}", 500, "mkfs failed");
        bench.Fails("FS.Mkfs", "{\"dev_name\":\"root\",\"fs_type\":\"LFS\"}", 500, "mkfs failed");
    }

    [TestMethod]
    public void Missing_arguments_are_told()
    {
        FsBench bench = new FsBench();
        bench.Fails("FS.Mkfs", "{" + Device + "}", 400, "fs_type is required");
        bench.Fails("FS.Mkfs", "{\"fs_type\":\"LFS\"}", 400, "fs_type is required");
        bench.Fails("FS.Mount", "{\"path\":\"/d\"," + Device + "}", 400, "path and fs_type is required");
        bench.Fails("FS.Mount", "{\"fs_type\":\"LFS\"," + Device + "}", 400, "path and fs_type is required");
        bench.Fails("FS.Mount", "{\"path\":\"/d\",\"fs_type\":\"LFS\"}", 400, "path and fs_type is required");
        bench.Fails("FS.Umount", "{}", 400, "path is required");
    }

    [TestMethod]
    public void What_does_not_exist_is_not_mounted()
    {
        FsBench bench = new FsBench();
        bench.Fails("FS.Mkfs", "{\"fs_type\":\"FAT\"," + Device + "}", 500, "mkfs failed");
        bench.Fails("FS.Mkfs", "{\"fs_type\":\"LFS\",\"dev_name\":\"none\"}", 500, "mkfs failed");
        bench.Fails("FS.Mount", "{\"path\":\"/d\",\"fs_type\":\"FAT\"," + Device + "}", 500, "mount failed");
        bench.Fails("FS.Mount", "{\"path\":\"/d\",\"fs_type\":\"LFS\",\"dev_type\":\"NONE\"}", 500, "mount failed");
        bench.Fails("FS.Mount", "{\"path\":\"/a/b\",\"fs_type\":\"LFS\"," + Device + "}", 500, "mount failed");
        bench.Fails("FS.Mount", "{\"path\":\"/d\",\"fs_type\":\"LFS\",\"dev_type\":\"RAM\",\"dev_opts\":\"{\"}", 500, "mount failed");
    }

    [TestMethod]
    [DataRow("FS.List", "{path: %Q}")]
    [DataRow("FS.ListExt", "{path: %Q}")]
    [DataRow("FS.Get", "{filename: %Q, offset: %ld, len: %ld}")]
    [DataRow("FS.Put", "{filename: %Q, offset: %ld, data: %V, append: %B}")]
    [DataRow("FS.Remove", "{filename: %Q}")]
    [DataRow("FS.Rename", "{src: %Q, dst: %Q}")]
    [DataRow("FS.Mkfs", "{dev_name: %Q, dev_type: %Q, dev_opts: %Q, fs_type: %Q, fs_opts: %Q}")]
    [DataRow("FS.Mount", "{path: %Q, dev_name: %Q, dev_type: %Q, dev_opts: %Q, fs_type: %Q, fs_opts: %Q}")]
    [DataRow("FS.Umount", "{path: %Q}")]
    public void Methods_tell_their_arguments(string method, string expected)
    {
        string format;
        Assert.IsTrue(new FsBench().Router.TryGetArgsFormat(method, out format), method);
        Assert.AreEqual(expected, format, method);
    }

    [TestMethod]
    public void Without_rpc_the_library_does_nothing()
    {
        TestDevice kit = new TestDevice(null, new VfsLibrary(), new FsServiceLibrary());
        Assert.AreEqual(0, (int)kit.Boot());
        Assert.IsNull(RpcRouter.From(kit.Device));
    }

    [TestMethod]
    public void Without_file_systems_the_boot_fails_with_a_hint()
    {
        TestDevice kit = new TestDevice(null, new RouterLibrary(), new FsServiceLibrary());
        Assert.AreNotEqual(0, (int)kit.Boot());
        Assert.IsTrue(kit.Platform.HasLogged("no file systems"), kit.Platform.ConsoleText);
    }
}

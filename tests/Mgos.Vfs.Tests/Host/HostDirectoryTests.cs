// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class HostDirectoryTests
{
    [TestMethod]
    public void Files_lie_in_the_directory_fs_and_survive_a_restart()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        TestDevice test = HostFiles.Boot(directory.Path);
        VirtualFileSystem files = VirtualFileSystem.From(test.Device);
        Assert.AreEqual(Path.Combine(directory.Path, "fs"), files.RootDirectory);
        TestFiles.Put(files, "x", "content");
        Assert.AreEqual("content", File.ReadAllText(Path.Combine(directory.Path, "fs", "x")));
        test.Device.ShutDown();
        files = HostFiles.Mount(directory.Path);
        Assert.AreEqual("content", TestFiles.Get(files, "/x"));
        Assert.AreEqual(1, files.List("/").Length);
        files.UnmountAll();
    }

    [TestMethod]
    public void A_file_put_there_by_the_user_is_seen()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        File.WriteAllText(Path.Combine(directory.Path, "fs", "hello.txt"), "hello");
        Directory.CreateDirectory(Path.Combine(directory.Path, "fs", "sub"));
        Assert.AreEqual("hello", TestFiles.Get(files, "hello.txt"));
        Assert.AreEqual(1, files.List("/").Length);
        TestFiles.Fails(VfsError.NotFound, files, "sub", VfsOpenFlags.Read);
        files.UnmountAll();
    }

    [TestMethod]
    public void Lists_are_sorted_and_without_names_that_no_device_has()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        string[] names = { "b", "a", "C", "firmware.sys", "d." };
        foreach (string name in names)
            File.WriteAllText(Path.Combine(directory.Path, "fs", name), "x");
        Assert.AreEqual("C a b", string.Join(' ', files.List("/")));
        files.UnmountAll();
    }

    [TestMethod]
    public void Two_devices_cannot_share_a_directory()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestDevice second = new TestDevice(new FakePlatform { StorageRoot = directory.Path }, null, new VfsLibrary());
        Assert.AreEqual((int)InitResult.DependenciesFailed, (int)second.Boot());
        Assert.IsTrue(second.Platform.HasLogged("in use by another process"), second.Platform.ConsoleText);
        files.UnmountAll();
    }

    [TestMethod]
    public void Nothing_escapes_the_directory()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(Path.Combine(directory.Path, "state"));
        string[] names = { "..", "../x", "./../x", "./../../x", "..\\x", "/../x", "//..//x", "./a/b", "./.", "/etc/passwd", "./etc/passwd", "C:x", "a\0b", "nul" };
        foreach (string name in names)
        {
            VfsFile file;
            Assert.AreNotEqual((int)VfsError.None, (int)files.Open(name, TestFiles.Replace, out file), name);
            Assert.AreNotEqual((int)VfsError.None, (int)files.Open(name, VfsOpenFlags.Read, out file), name);
            Assert.AreNotEqual((int)VfsError.None, (int)files.Remove(name), name);
        }

        Assert.AreEqual(0, files.List("/").Length);
        Assert.AreEqual(1, Directory.GetFileSystemEntries(directory.Path).Length);
        files.UnmountAll();
    }

    [TestMethod]
    public void Partitions_are_directories_of_their_own()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestFiles.IsOk(files.Format("esp32part", "{\"label\": \"Data_1\"}", "SPIFFS", null));
        TestFiles.IsOk(files.Mount("/data", "esp32part", "{\"label\": \"data_1\"}", "SPIFFS", "{\"size\": 65536}"));
        TestFiles.Put(files, "/data/x", "a");
        Assert.AreEqual(65536L, files.GetTotalBytes("/data"));
        Assert.IsTrue(File.Exists(Path.Combine(directory.Path, "dev_data_1", "x")));
        TestFiles.Fails(VfsError.Busy, files.Format("esp32part", "{\"label\": \"data_1\"}", "SPIFFS", null));
        TestFiles.IsOk(files.Unmount("/data"));
        TestFiles.IsOk(files.Format("esp32part", "{\"label\": \"data_1\"}", "LFS", null));
        TestFiles.IsOk(files.Mount("/data", "esp32part", "{\"name\": \"data_1\"}", "LFS", null));
        Assert.AreEqual(0, files.List("/data").Length);
        TestFiles.IsOk(files.Devices.AddAll("flash0 sysflash|p part {\"dev\":\"flash0\",\"offset\":65536,\"size\":65536}"));
        TestFiles.IsOk(files.MountByName("/p", "p", null, null));
        Assert.AreEqual(65536L, files.GetTotalBytes("/p/x"));
        files.UnmountAll();
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"label\": \"../x\"}")]
    [DataRow("{\"label\": \"a b\"}")]
    [DataRow("{\"label\": \"abcdefghijklmnopqrstuvwxyz0123456\"}")]
    public void Bad_labels_are_refused(string options)
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestFiles.Fails(VfsError.InvalidArgument, files.Mount("/data", "esp32part", options, "SPIFFS", null));
        files.UnmountAll();
    }

    [TestMethod]
    public void A_mounted_root_cannot_be_formatted()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestFiles.Put(files, "x", "a");
        TestFiles.Fails(VfsError.Busy, files.FormatByName("root", "LFS", null));
        Assert.AreEqual("a", TestFiles.Get(files, "x"));
        files.UnmountAll();
    }

    [TestMethod]
    public void Long_changes_and_changes_out_of_order_are_one_change()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestFiles.Put(files, "x", "0123456789");
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Update);
        file.Seek(8);
        TestFiles.IsOk(TestFiles.Write(file, "ABCD"));
        file.Seek(6);
        Assert.AreEqual("67ABCD", TestFiles.Read(file, 10));
        file.Seek(2);
        TestFiles.IsOk(TestFiles.Write(file, "xy"));
        file.Seek(0);
        Assert.AreEqual("01xy4567ABCD", TestFiles.Read(file, 100));
        Assert.AreEqual("0123456789", TestFiles.Get(files, "x"));
        TestFiles.IsOk(file.Close());
        Assert.AreEqual("01xy4567ABCD", TestFiles.Get(files, "x"));
        TestFiles.Put(files, "x", new string('z', 200000), TestFiles.Append);
        Assert.AreEqual("01xy4567ABCD" + new string('z', 200000), TestFiles.Get(files, "x"));
        Assert.AreEqual(0, Directory.GetFiles(Path.Combine(directory.Path, "fs.work")).Length);
        files.UnmountAll();
    }

    [TestMethod]
    public void A_reader_keeps_the_content_that_it_opened()
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        TestFiles.Put(files, "x", "old");
        VfsFile reader = TestFiles.Open(files, "x", VfsOpenFlags.Read);
        TestFiles.Put(files, "x", "new");
        string text = TestFiles.Read(reader, 9);
        Assert.IsTrue(text == "old" || text == null, text);
        reader.Discard();
        files.UnmountAll();
    }
}

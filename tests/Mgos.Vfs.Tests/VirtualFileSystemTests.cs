// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class VirtualFileSystemTests
{
    private const string Ram = "{\"size\": 4096}";

    [TestMethod]
    public void Paths_find_their_mount()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        TestFiles.Put(files, "/x", "root");
        TestFiles.Put(files, "/mnt/x", "mount");
        Assert.AreEqual("root", TestFiles.Get(files, "x"));
        Assert.AreEqual("root", TestFiles.Get(files, "./x"));
        Assert.AreEqual("mount", TestFiles.Get(files, "mnt//x"));
        Assert.IsNull(TestFiles.Get(files, "./mnt/x"));
        Assert.IsNull(TestFiles.Get(files, "/mnt/../x"));
        Assert.IsNull(TestFiles.Get(files, "/none/x"));
        TestFiles.Fails(VfsError.NotFound, files, "/none/x", TestFiles.Replace);
        TestFiles.Fails(VfsError.InvalidArgument, files, "/mnt/a/b", TestFiles.Replace);
    }

    [TestMethod]
    public void The_newest_mount_hides_the_older()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        TestFiles.Put(files, "/mnt/x", "old");
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        Assert.IsNull(TestFiles.Get(files, "/mnt/x"));
        TestFiles.IsOk(files.Unmount("/mnt"));
        Assert.AreEqual("old", TestFiles.Get(files, "/mnt/x"));
    }

    [TestMethod]
    public void A_mount_point_is_a_directory()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        VfsFileInfo info = new VfsFileInfo();
        TestFiles.IsOk(files.Stat("/mnt/", info));
        Assert.IsTrue(info.IsDirectory);
        TestFiles.IsOk(files.Stat("/", info));
        Assert.IsTrue(info.IsDirectory);
        TestFiles.Fails(VfsError.IsDirectory, files, "/mnt", VfsOpenFlags.Read);
        TestFiles.Fails(VfsError.IsDirectory, files.Remove("/mnt"));
        TestFiles.Fails(VfsError.IsDirectory, files.Rename("/mnt", "/mnt/x"));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Files_exist_by_every_path_that_reads_them(int mounts)
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        if (mounts > 0)
            TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        Assert.IsFalse(files.FileExists("x"));
        TestFiles.Put(files, "/x", "");
        Assert.IsTrue(files.FileExists("x"));
        Assert.IsTrue(files.FileExists("/x"));
        Assert.IsTrue(files.FileExists("./x"));
        Assert.IsTrue(files.Remove("x") == VfsError.None);
        Assert.IsFalse(files.FileExists("x"));
    }

    [TestMethod]
    public void Mounts_and_impossible_names_are_no_files()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "mnt", "hidden");
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        Assert.IsFalse(files.FileExists("mnt"));
        TestFiles.IsOk(files.Unmount("/mnt"));
        Assert.IsTrue(files.FileExists("mnt"));
        Assert.IsFalse(files.FileExists(null));
        string[] names = new string[] { "", "/", ".", "..", "mnt/x", "con.sys", "*" };
        for (int i = 0; i < names.Length; i++)
            Assert.IsFalse(files.FileExists(names[i]), names[i]);
        Assert.IsFalse(new VirtualFileSystem(null).FileExists("x"));
    }

    [TestMethod]
    public void Lists_are_of_mount_points_only()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "");
        Assert.AreEqual(1, files.List("/").Length);
        Assert.AreEqual("x", files.List("/")[0]);
        Assert.IsNull(files.List("/x"));
        Assert.IsNull(files.List("/none"));
        Assert.IsNull(files.List("/none/sub"));
        Assert.IsNull(files.List(null));
    }

    [TestMethod]
    public void A_busy_file_system_is_not_unmounted()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        VfsFile file = TestFiles.Open(files, "/mnt/x", TestFiles.Replace);
        TestFiles.Fails(VfsError.Busy, files.Unmount("/mnt"));
        TestFiles.IsOk(file.Close());
        TestFiles.IsOk(files.Unmount("/mnt"));
        TestFiles.Fails(VfsError.NotFound, files.Unmount("/mnt"));
        TestFiles.Fails(VfsError.NotFound, files.Unmount("mnt"));
    }

    [TestMethod]
    public void Unmounting_all_drops_open_files()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        VfsFile file = TestFiles.Open(files, "/x", TestFiles.Replace);
        files.UnmountAll();
        Assert.IsFalse(file.IsOpen);
        TestFiles.Fails(VfsError.BadDescriptor, file.Close());
        TestFiles.Fails(VfsError.BadDescriptor, TestFiles.Write(file, "a"));
        TestFiles.Fails(VfsError.NotFound, files, "/x", VfsOpenFlags.Read);
        TestFiles.IsOk(files.MountByName("/", "root", "LFS", ""));
        Assert.IsNull(TestFiles.Get(files, "/x"));
    }

    [TestMethod]
    [DataRow("/mnt", "NONE", "LFS", "", 19)]
    [DataRow("/mnt", "", "LFS", "", 19)]
    [DataRow("/mnt", "RAM", "FAT", "", 19)]
    [DataRow("/mnt", "RAM", "", "", 19)]
    [DataRow("mnt", "RAM", "LFS", "", 22)]
    [DataRow("/a/b", "RAM", "LFS", "", 22)]
    [DataRow("/mnt", "RAM", "LFS", "{\"size\": 4097}", 22)]
    [DataRow("/mnt", "RAM", "LFS", "{\"size\": 0}", 22)]
    [DataRow("/mnt", "RAM", "LFS", "{\"size\"", 22)]
    public void A_mount_that_cannot_be_leaves_nothing_behind(string path, string device, string type, string options, int error)
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        Assert.AreEqual(error, (int)files.Mount(path, device, Ram, type, options), path);
        Assert.IsNull(files.List("/mnt"));
    }

    [TestMethod]
    public void A_device_is_mounted_once()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Devices.AddAll("all RAM {\"size\":4096}|half part {\"dev\":\"all\",\"size\":2048}"));
        TestFiles.IsOk(files.MountByName("/a", "half", "SPIFFS", null));
        TestFiles.Fails(VfsError.Busy, files.MountByName("/b", "half", "SPIFFS", null));
        TestFiles.Fails(VfsError.Busy, files.MountByName("/b", "all", "SPIFFS", null));
        TestFiles.Fails(VfsError.Busy, files.FormatByName("all", "LFS", null));
        TestFiles.Fails(VfsError.Busy, files.RemoveDevice("all"));
        TestFiles.IsOk(files.Unmount("/a"));
        TestFiles.IsOk(files.RemoveDevice("half"));
        TestFiles.Fails(VfsError.NoDevice, files.MountByName("/a", "half", "SPIFFS", null));
    }

    [TestMethod]
    public void A_named_device_keeps_its_files_until_it_is_formatted()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Devices.Add("d", "RAM", Ram));
        TestFiles.IsOk(files.MountByName("/d", "d", "LFS", null));
        TestFiles.Put(files, "/d/x", "kept");
        TestFiles.IsOk(files.Unmount("/d"));
        TestFiles.IsOk(files.MountByName("/e", "d", "SPIFFS", null));
        Assert.AreEqual("kept", TestFiles.Get(files, "/e/x"));
        TestFiles.IsOk(files.Unmount("/e"));
        TestFiles.IsOk(files.FormatByName("d", "LFS", null));
        TestFiles.IsOk(files.MountByName("/d", "d", "LFS", null));
        Assert.AreEqual(0, files.List("/d").Length);
    }

    [TestMethod]
    public void There_are_254_mounts()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        for (int i = 1; i < VfsConstants.MaxMounts; i++)
            TestFiles.IsOk(files.Mount("/m" + i.ToString(), "RAM", Ram, "LFS", null));
        TestFiles.Fails(VfsError.TooManyOpenFiles, files.Mount("/m", "RAM", Ram, "LFS", null));
        TestFiles.IsOk(files.Unmount("/m7"));
        TestFiles.IsOk(files.Mount("/m", "RAM", Ram, "LFS", null));
        TestFiles.Put(files, "/m/x", "a");
        Assert.AreEqual(8, TestFiles.Open(files, "/m/x", VfsOpenFlags.Read).Descriptor >> 8);
    }

    [TestMethod]
    public void A_mount_has_256_descriptors()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "a");
        VfsFile last = null;
        for (int i = 0; i < VfsConstants.MaxOpenFilesPerMount; i++)
            last = TestFiles.Open(files, "x", VfsOpenFlags.Read);
        Assert.AreEqual(0x1ff, last.Descriptor);
        Assert.AreSame(last, files.FindFile(0x1ff));
        TestFiles.Fails(VfsError.TooManyOpenFiles, files, "x", VfsOpenFlags.Read);
        TestFiles.IsOk(files.FindFile(0x103).Close());
        Assert.IsNull(files.FindFile(0x103));
        Assert.AreEqual(0x103, TestFiles.Open(files, "x", VfsOpenFlags.Read).Descriptor);
        Assert.IsNull(files.FindFile(1));
        Assert.IsNull(files.FindFile(-1));
        Assert.IsNull(files.FindFile(0x1234));
    }

    [TestMethod]
    public void Renaming_keeps_to_one_mount()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", null));
        TestFiles.Put(files, "a", "1");
        TestFiles.Put(files, "b", "2");
        TestFiles.Fails(VfsError.CrossDevice, files.Rename("a", "/mnt/a"));
        TestFiles.Fails(VfsError.NoDevice, files.Rename("a", "/none/a"));
        TestFiles.Fails(VfsError.NoDevice, files.Rename("/none/a", "a"));
        TestFiles.Fails(VfsError.NotFound, files.Rename("c", "a"));
        TestFiles.Fails(VfsError.InvalidArgument, files.Rename("a", ".."));
        TestFiles.IsOk(files.Rename("a", "a"));
        TestFiles.IsOk(files.Rename("a", "/b"));
        Assert.AreEqual("1", TestFiles.Get(files, "b"));
        Assert.IsNull(TestFiles.Get(files, "a"));
    }

    [TestMethod]
    public void Space_is_told_per_mount()
    {
        VirtualFileSystem files = TestFiles.NewRam(8192);
        TestFiles.IsOk(files.Mount("/mnt", "RAM", Ram, "LFS", "{\"size\": 2048}"));
        Assert.AreEqual(8192L, files.TotalBytes);
        Assert.AreEqual(2048L, files.GetTotalBytes("/mnt/x"));
        Assert.AreEqual(2048L, files.GetFreeBytes("/mnt"));
        Assert.AreEqual(0L, files.GetTotalBytes("/none/x"));
        Assert.AreEqual(0L, files.GetFreeBytes("/none/x"));
        TestFiles.IsOk(files.CollectGarbage("/"));
        TestFiles.Fails(VfsError.NotFound, files.CollectGarbage("/none/x"));
    }

    [TestMethod]
    public void Flags_that_make_no_sense_are_refused()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Fails(VfsError.InvalidArgument, files, "x", 0);
        TestFiles.Fails(VfsError.InvalidArgument, files, "x", VfsOpenFlags.Create);
        TestFiles.Fails(VfsError.InvalidArgument, files, "x", VfsOpenFlags.Read | VfsOpenFlags.Create);
        TestFiles.Fails(VfsError.InvalidArgument, files, "x", VfsOpenFlags.Read | VfsOpenFlags.Truncate);
        TestFiles.Fails(VfsError.InvalidArgument, files, "x", VfsOpenFlags.Read | VfsOpenFlags.Append);
    }

    [TestMethod]
    public void A_too_long_path_is_refused_everywhere()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        string path = new string('a', VfsConstants.MaxPathBytes + 1);
        TestFiles.Fails(VfsError.NameTooLong, files, path, TestFiles.Replace);
        TestFiles.Fails(VfsError.NameTooLong, files.Remove(path));
        TestFiles.Fails(VfsError.NameTooLong, files.Stat(path, new VfsFileInfo()));
        TestFiles.Fails(VfsError.NameTooLong, files.Rename(path, "a"));
        TestFiles.Fails(VfsError.NameTooLong, files.Mount("/" + path, "RAM", Ram, "LFS", null));
        Assert.IsNull(files.List(path));
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class VfsFileTests
{
    [TestMethod]
    public void A_file_in_memory_has_one_writer()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abc");
        TestFiles.Put(files, "y", "y");
        VfsFile writer = TestFiles.Open(files, "x", TestFiles.Update);
        TestFiles.Fails(VfsError.Busy, files, "x", TestFiles.Update);
        TestFiles.Fails(VfsError.Busy, files, "x", TestFiles.Replace);
        TestFiles.Fails(VfsError.Busy, files.Remove("x"));
        TestFiles.Fails(VfsError.Busy, files.Rename("x", "z"));
        TestFiles.Fails(VfsError.Busy, files.Rename("y", "x"));
        Assert.AreEqual("abc", TestFiles.Get(files, "x"));
        TestFiles.IsOk(writer.Close());
        TestFiles.Open(files, "x", TestFiles.Replace).Discard();
        TestFiles.IsOk(files.Rename("y", "x"));
        TestFiles.IsOk(files.Remove("x"));
        Assert.AreEqual(4096L, files.FreeBytes);
    }

    [TestMethod]
    public void Who_reads_a_file_in_memory_keeps_its_content()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abc");
        VfsFile reader = TestFiles.Open(files, "x", VfsOpenFlags.Read);
        TestFiles.Put(files, "x", "new");
        TestFiles.IsOk(files.Remove("x"));
        Assert.AreEqual("abc", TestFiles.Read(reader, 10));
        TestFiles.IsOk(reader.Close());
        Assert.AreEqual(4096L, files.FreeBytes);
    }

    [TestMethod]
    public void Names_in_memory_differ_in_more_than_case()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "Index.html", "a");
        TestFiles.Fails(VfsError.Exists, files, "index.HTML", TestFiles.Replace);
        VfsFile pending = TestFiles.Open(files, "A", TestFiles.Replace);
        TestFiles.Fails(VfsError.Exists, files, "a", TestFiles.Replace);
        pending.Discard();
        TestFiles.Put(files, "b", "b");
        TestFiles.Fails(VfsError.Exists, files.Rename("b", "INDEX.html"));
        TestFiles.IsOk(files.Rename("Index.html", "index.html"));
        Assert.AreEqual("a", TestFiles.Get(files, "index.html"));
    }

    [TestMethod]
    public void A_file_is_read_from_its_position_on()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abcdef");
        VfsFile file = TestFiles.Open(files, "x", VfsOpenFlags.Read);
        Assert.AreEqual(6L, file.Length);
        Assert.AreEqual("abcd", TestFiles.Read(file, 4));
        Assert.AreEqual(4L, file.Position);
        Assert.AreEqual("ef", TestFiles.Read(file, 4));
        Assert.AreEqual("", TestFiles.Read(file, 4));
        TestFiles.IsOk(file.Seek(1));
        Assert.AreEqual("bc", TestFiles.Read(file, 2));
        TestFiles.IsOk(file.Seek(100));
        Assert.AreEqual("", TestFiles.Read(file, 1));
    }

    [TestMethod]
    public void A_file_is_used_as_it_was_opened()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abc");
        VfsFile reader = TestFiles.Open(files, "x", VfsOpenFlags.Read);
        VfsFile writer = TestFiles.Open(files, "x", VfsOpenFlags.Write);
        TestFiles.Fails(VfsError.BadDescriptor, TestFiles.Write(reader, "a"));
        Assert.IsNull(TestFiles.Read(writer, 1));
        reader.Discard();
        Assert.IsNull(TestFiles.Read(reader, 1));
        TestFiles.Fails(VfsError.BadDescriptor, reader.Seek(0));
        TestFiles.Fails(VfsError.BadDescriptor, reader.Close());
    }

    [TestMethod]
    public void New_content_is_seen_when_the_file_is_closed()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "old");
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Replace);
        TestFiles.IsOk(TestFiles.Write(file, "newer"));
        Assert.AreEqual("old", TestFiles.Get(files, "x"));
        TestFiles.IsOk(file.Close());
        Assert.AreEqual("newer", TestFiles.Get(files, "x"));
    }

    [TestMethod]
    public void Discarded_content_is_never_seen()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "old");
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Replace);
        TestFiles.IsOk(TestFiles.Write(file, "newer"));
        file.Discard();
        file.Discard();
        Assert.AreEqual("old", TestFiles.Get(files, "x"));
        TestFiles.Open(files, "y", TestFiles.Replace).Discard();
        Assert.IsNull(TestFiles.Get(files, "y"));
    }

    [TestMethod]
    public void Appending_goes_to_the_end_whatever_the_position()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abc", TestFiles.Append);
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Append | VfsOpenFlags.Read);
        Assert.AreEqual("a", TestFiles.Read(file, 1));
        TestFiles.IsOk(TestFiles.Write(file, "de"));
        Assert.AreEqual(5L, file.Position);
        TestFiles.IsOk(file.Seek(0));
        TestFiles.IsOk(TestFiles.Write(file, "f"));
        TestFiles.IsOk(file.Close());
        Assert.AreEqual("abcdef", TestFiles.Get(files, "x"));
    }

    [TestMethod]
    public void A_file_can_be_changed_in_the_middle()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "abcdef");
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Update);
        TestFiles.IsOk(file.Seek(2));
        TestFiles.IsOk(TestFiles.Write(file, "CD"));
        Assert.AreEqual("ef", TestFiles.Read(file, 9));
        TestFiles.IsOk(file.Close());
        Assert.AreEqual("abCDef", TestFiles.Get(files, "x"));
        TestFiles.Fails(VfsError.NotFound, files, "y", TestFiles.Update);
    }

    [TestMethod]
    public void A_gap_is_filled_with_zeros()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "a");
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Update);
        TestFiles.IsOk(file.Seek(4));
        TestFiles.IsOk(TestFiles.Write(file, "b"));
        TestFiles.IsOk(file.Close());
        byte[] data = files.ReadFile("x");
        Assert.AreEqual(5, data.Length);
        Assert.AreEqual(0, data[1] + data[2] + data[3]);
        Assert.AreEqual((byte)'b', data[4]);
    }

    [TestMethod]
    public void Positions_beyond_the_largest_file_are_refused()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Replace);
        TestFiles.Fails(VfsError.InvalidArgument, file.Seek(-1));
        TestFiles.Fails(VfsError.InvalidArgument, file.Seek(VfsConstants.MaxFileBytes + 1));
        TestFiles.IsOk(file.Seek(VfsConstants.MaxFileBytes));
        TestFiles.Fails(VfsError.FileTooLarge, TestFiles.Write(file, "a"));
        TestFiles.IsOk(file.Seek(VfsConstants.MaxFileBytes - 1));
        TestFiles.Fails(VfsError.NoSpace, TestFiles.Write(file, "a"));
    }

    [TestMethod]
    public void Ranges_outside_of_the_buffer_throw()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        VfsFile file = TestFiles.Open(files, "x", TestFiles.Replace);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => file.Write(new byte[4], 2, 3));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => file.Read(new byte[4], -1, 3));
        Assert.ThrowsException(typeof(ArgumentNullException), () => file.Read(null, 0, 0));
    }

    [TestMethod]
    public void Exclusive_makes_a_new_file_only()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        TestFiles.Put(files, "x", "a", TestFiles.Replace | VfsOpenFlags.Exclusive);
        TestFiles.Fails(VfsError.Exists, files, "x", TestFiles.Replace | VfsOpenFlags.Exclusive);
        Assert.AreEqual("a", TestFiles.Get(files, "x"));
    }

    [TestMethod]
    public void A_full_file_system_says_so_and_keeps_what_it_has()
    {
        VirtualFileSystem files = TestFiles.NewRam(1024);
        TestFiles.Put(files, "x", "old");
        byte[] data = new byte[1000];
        Assert.IsFalse(files.WriteFile("x", data, 1000));
        Assert.IsFalse(files.WriteFile("y", data, 1000));
        Assert.AreEqual("old", TestFiles.Get(files, "x"));
        Assert.IsNull(TestFiles.Get(files, "y"));
        Assert.AreEqual(1024L - 128, files.FreeBytes);
        Assert.IsTrue(files.WriteFile("y", data, 832));
        Assert.AreEqual(0L, files.FreeBytes);
        TestFiles.Fails(VfsError.NoSpace, files, "z", TestFiles.Replace);
        Assert.IsTrue(files.RemoveFile("y"));
        Assert.AreEqual(1024L - 128, files.FreeBytes);
    }

    [TestMethod]
    public void Space_of_dropped_and_replaced_content_comes_back()
    {
        VirtualFileSystem files = TestFiles.NewRam(4096);
        for (int i = 0; i < 100; i++)
        {
            TestFiles.Put(files, "x", "some content");
            VfsFile file = TestFiles.Open(files, "x", TestFiles.Replace);
            TestFiles.IsOk(TestFiles.Write(file, "other content"));
            file.Discard();
            TestFiles.IsOk(files.Rename("x", "y"));
        }

        Assert.AreEqual(4096L - 128, files.FreeBytes);
    }
}

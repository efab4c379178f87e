// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class FlashFileSystemTests
{
    [TestMethod]
    public void A_file_has_one_writer()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        IOpenFile first = Open(files, "x", TestFiles.Replace);
        Fails(VfsError.Busy, files, "x", TestFiles.Replace);
        Fails(VfsError.Busy, files, "x", TestFiles.Append);
        Fails(VfsError.NotFound, files, "x", VfsOpenFlags.Read);
        TestFiles.IsOk(first.Close());
        IOpenFile second = Open(files, "x", TestFiles.Append);
        Fails(VfsError.Busy, files, "x", TestFiles.Update);
        TestFiles.Fails(VfsError.Busy, files.Remove("x"));
        TestFiles.Fails(VfsError.Busy, files.Rename("x", "y"));
        second.Discard();
        TestFiles.IsOk(files.Remove("x"));
        TestFiles.Fails(VfsError.NotFound, files.Remove("x"));
    }

    [TestMethod]
    public void A_reader_of_a_replaced_file_gets_an_error_and_not_a_mixture()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        Put(files, "x", "old content");
        byte[] buffer = new byte[3];
        IOpenFile reader = Open(files, "x", VfsOpenFlags.Read);
        Assert.AreEqual(3, reader.Read(0, buffer, 0, 3));
        Put(files, "x", "new content");
        Assert.AreEqual(-1, reader.Read(3, buffer, 0, 3));
        TestFiles.Fails(VfsError.IoError, reader.Close());
    }

    [TestMethod]
    public void Names_that_differ_in_case_only_are_refused()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        Put(files, "Index.html", "a");
        Fails(VfsError.Exists, files, "index.HTML", TestFiles.Replace);
        Fails(VfsError.NotFound, files, "index.html", VfsOpenFlags.Read);
        IOpenFile pending = Open(files, "A", TestFiles.Replace);
        Fails(VfsError.Exists, files, "a", TestFiles.Replace);
        pending.Discard();
        Put(files, "b", "b");
        TestFiles.Fails(VfsError.Exists, files.Rename("b", "INDEX.HTML"));
        TestFiles.IsOk(files.Rename("Index.html", "index.html"));
        Assert.AreEqual("a", Get(files, "index.html"));
    }

    [TestMethod]
    [DataRow("..")]
    [DataRow("../x")]
    [DataRow("a/b")]
    [DataRow("a\\b")]
    [DataRow("I:x")]
    [DataRow("nul")]
    [DataRow("con_wifi_0.sys")]
    public void Hostile_names_do_nothing(string name)
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        FlashFileSystem files = New(store);
        Put(files, "x", "a");
        Fails(VfsError.InvalidArgument, files, name, TestFiles.Replace);
        Fails(VfsError.NotFound, files, name, VfsOpenFlags.Read);
        TestFiles.Fails(VfsError.NotFound, files.Stat(name, new VfsFileInfo()));
        TestFiles.Fails(VfsError.NotFound, files.Remove(name));
        TestFiles.Fails(VfsError.NotFound, files.Rename(name, "y"));
        TestFiles.Fails(VfsError.InvalidArgument, files.Rename("x", name));
        Assert.AreEqual(1, store.Count(FlashArea.Files));
    }

    [TestMethod]
    public void A_name_longer_than_the_storage_allows_is_refused()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        Fails(VfsError.NameTooLong, files, new string('a', 65), TestFiles.Replace);
        Put(files, new string('a', 64), "a");
    }

    [TestMethod]
    public void Space_is_counted_in_blocks()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        Assert.AreEqual(16L * 4096, files.TotalBytes);
        Assert.AreEqual(14L * 4096, files.FreeBytes);
        Put(files, "a", "");
        Put(files, "b", "b");
        Put(files, "c", new string('c', 4097));
        Assert.AreEqual(10L * 4096, files.FreeBytes);
        IOpenFile writer = Open(files, "c", TestFiles.Replace);
        Assert.AreEqual(9L * 4096, files.FreeBytes);
        TestFiles.IsOk(writer.Write(0, new byte[4096 * 3], 0, 4096 * 3));
        Assert.AreEqual(7L * 4096, files.FreeBytes);
        TestFiles.IsOk(writer.Close());
        Assert.AreEqual(9L * 4096, files.FreeBytes);
    }

    [TestMethod]
    public void A_full_flash_keeps_the_old_content()
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        FlashFileSystem files = New(store);
        Put(files, "x", "old");
        IOpenFile file = Open(files, "x", TestFiles.Replace);
        byte[] block = new byte[4096];
        int written = 0;
        while (file.Write(written, block, 0, block.Length) == VfsError.None)
            written += block.Length;
        Assert.AreEqual(13 * 4096, written);
        TestFiles.Fails(VfsError.NoSpace, file.Write(written, block, 0, 1));
        file.Discard();
        Assert.AreEqual("old", Get(files, "x"));
        Assert.AreEqual(13L * 4096, files.FreeBytes);
        Assert.AreEqual(0, store.Count(FlashArea.Work));
    }

    [TestMethod]
    public void Empty_files_fill_a_flash_too()
    {
        FlashFileSystem files = New(new FaultyFlashStore(false));
        for (int i = 0; i < 14; i++)
            Put(files, "f" + i.ToString(), "");
        Fails(VfsError.NoSpace, files, "one more", TestFiles.Replace);
        Put(files, "f3", "");
    }

    [TestMethod]
    public void A_huge_gap_is_refused_before_anything_is_written()
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        FlashFileSystem files = New(store);
        Put(files, "x", "old");
        int changes = store.ChangeCount;
        IOpenFile file = Open(files, "x", TestFiles.Update);
        TestFiles.Fails(VfsError.NoSpace, file.Write(VfsConstants.MaxFileBytes - 1, new byte[1], 0, 1));
        Assert.AreEqual(changes, store.ChangeCount);
        TestFiles.IsOk(file.Write(600, new byte[1], 0, 1));
        TestFiles.IsOk(file.Close());
        Assert.AreEqual(601, store.Get(FlashArea.Files, "x").Length);
        Assert.AreEqual(0, (int)store.Get(FlashArea.Files, "x")[599]);
    }

    [TestMethod]
    public void There_are_16_open_files()
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        FlashFileSystem files = New(store);
        Put(files, "x", "a");
        for (int i = 0; i < VfsConstants.MaxOpenFlashFiles; i++)
            Open(files, "x", VfsOpenFlags.Read);
        Fails(VfsError.TooManyOpenFiles, files, "x", VfsOpenFlags.Read);
        Assert.AreEqual(VfsConstants.MaxOpenFlashFiles, store.OpenCount);
        files.Unmount();
        Assert.AreEqual(0, store.OpenCount);
    }

    [TestMethod]
    public void Content_that_reads_back_wrong_does_not_replace_the_old()
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        FlashFileSystem files = New(store);
        Put(files, "x", "old");
        store.IsDamaging = true;
        IOpenFile file = Open(files, "x", TestFiles.Replace);
        TestFiles.IsOk(file.Write(0, new byte[100], 0, 100));
        TestFiles.Fails(VfsError.IoError, file.Close());
        Assert.AreEqual("old", Get(files, "x"));
        Assert.AreEqual(0, store.Count(FlashArea.Work));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_storage_error_at_any_step_leaves_old_or_new(bool isReplacing)
    {
        for (int step = 0; step < 8; step++)
        {
            FaultyFlashStore store = new FaultyFlashStore(isReplacing);
            FlashFileSystem files = New(store);
            Put(files, "x", "old");
            VfsError error = PutWithFailure(files, store, step);
            string text = Get(files, "x");
            Assert.IsTrue(text == "new" || (text == "old" && error != VfsError.None), "step " + step.ToString() + ": " + text);
            Put(files, "x", "later");
            Assert.AreEqual("later", Get(files, "x"));
            Assert.AreEqual(0, store.Count(FlashArea.Work) + store.Count(FlashArea.Ready), "step " + step.ToString());
        }
    }

    [TestMethod]
    public void Recovery_finishes_what_was_ready_and_drops_the_rest()
    {
        FaultyFlashStore store = new FaultyFlashStore(false);
        store.Set(FlashArea.Files, "x", new byte[1]);
        store.Set(FlashArea.Ready, "x", new byte[2]);
        store.Set(FlashArea.Ready, "y", new byte[3]);
        store.Set(FlashArea.Work, "z", new byte[4]);
        FlashFileSystem files = New(store);
        Assert.AreEqual(2, store.Get(FlashArea.Files, "x").Length);
        Assert.AreEqual(3, store.Get(FlashArea.Files, "y").Length);
        Assert.AreEqual(2, files.List().Length);
    }

    private static VfsError PutWithFailure(FlashFileSystem files, FaultyFlashStore store, int step)
    {
        IOpenFile file;
        if (step == 0)
            store.FailNext(1);
        VfsError error = files.Open("x", TestFiles.Replace, out file);
        if (error != VfsError.None)
            return error;
        if (step == 1)
            store.FailNext(1);
        error = file.Write(0, Encoding.UTF8.GetBytes("new"), 0, 3);
        if (step >= 2)
            store.FailNext(step - 1);
        VfsError closed = file.Close();
        store.FailNext(0);
        return error != VfsError.None ? error : closed;
    }

    private static FlashFileSystem New(FaultyFlashStore store)
    {
        FlashFileSystem files = new FlashFileSystem(store);
        TestFiles.IsOk(files.Recover());
        return files;
    }

    private static IOpenFile Open(FlashFileSystem files, string name, VfsOpenFlags flags)
    {
        IOpenFile file;
        Assert.AreEqual((int)VfsError.None, (int)files.Open(name, flags, out file), name);
        return file;
    }

    private static void Fails(VfsError expected, FlashFileSystem files, string name, VfsOpenFlags flags)
    {
        IOpenFile file;
        Assert.AreEqual((int)expected, (int)files.Open(name, flags, out file), name);
        Assert.IsNull(file, name);
    }

    private static void Put(FlashFileSystem files, string name, string text)
    {
        IOpenFile file = Open(files, name, TestFiles.Replace);
        byte[] data = Encoding.UTF8.GetBytes(text);
        if (data.Length > 0)
            TestFiles.IsOk(file.Write(0, data, 0, data.Length));
        TestFiles.IsOk(file.Close());
    }

    private static string Get(FlashFileSystem files, string name)
    {
        IOpenFile file = Open(files, name, VfsOpenFlags.Read);
        byte[] data = new byte[(int)file.Length];
        file.Read(0, data, 0, data.Length);
        file.Discard();
        return Encoding.UTF8.GetString(data, 0, data.Length);
    }
}

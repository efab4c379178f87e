// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Cuts the power before every single change of the flash, and again before every change of the recovery.</summary>
[TestClass]
public class FlashPowerCutTests
{
    private const string Old = "the old content";
    private const string New = "some other content, which is longer";

    private bool _isReplacing;
    private bool _isTearing;
    private bool _isAcknowledged;

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(false, true)]
    [DataRow(true, false)]
    [DataRow(true, true)]
    public void Replaced_files_are_old_or_new(bool isReplacing, bool isTearing)
    {
        Run(isReplacing, isTearing, Replace, New);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Appended_files_are_old_or_new(bool isReplacing)
    {
        Run(isReplacing, true, Append, Old + New);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Changed_files_are_old_or_new(bool isReplacing)
    {
        Run(isReplacing, true, Change, "the OLD content");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Renaming_over_a_file_is_atomic(bool isReplacing)
    {
        Run(isReplacing, true, RenameOver, "other");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Renaming_away_is_atomic(bool isReplacing)
    {
        Run(isReplacing, true, RenameAway, null);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Removing_is_atomic(bool isReplacing)
    {
        Run(isReplacing, true, Remove, null);
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public void New_files_are_there_or_not(bool isReplacing, bool isTearing)
    {
        _isReplacing = isReplacing;
        _isTearing = isTearing;
        int changes = CountChanges(Create);
        for (int cut = 0; cut <= changes; cut++)
        {
            FaultyFlashStore store = Cut(cut, Create);
            Recover(store);
            byte[] created = store.Get(FlashArea.Files, "new");
            Assert.IsTrue(created == null ? !_isAcknowledged : TextOf(created) == New, "cut " + cut.ToString());
            CheckClean(store, cut);
        }
    }

    private static void Replace(FlashFileSystem files) => Write(files, "x", TestFiles.Replace, 0, New);

    private static void Create(FlashFileSystem files) => Write(files, "new", TestFiles.Replace, 0, New);

    private static void Append(FlashFileSystem files) => Write(files, "x", TestFiles.Append, Old.Length, New);

    private static void Change(FlashFileSystem files) => Write(files, "x", TestFiles.Update, 4, "OLD");

    private static void RenameOver(FlashFileSystem files) => TestFiles.IsOk(files.Rename("other", "x"));

    private static void RenameAway(FlashFileSystem files) => TestFiles.IsOk(files.Rename("x", "away"));

    private static void Remove(FlashFileSystem files) => TestFiles.IsOk(files.Remove("x"));

    private static void Write(FlashFileSystem files, string name, VfsOpenFlags flags, long position, string text)
    {
        IOpenFile file;
        TestFiles.IsOk(files.Open(name, flags, out file));
        byte[] data = Encoding.UTF8.GetBytes(text);
        int half = data.Length / 2;
        TestFiles.IsOk(file.Write(position, data, 0, half));
        TestFiles.IsOk(file.Write(position + half, data, half, data.Length - half));
        TestFiles.IsOk(file.Close());
    }

    private void Run(bool isReplacing, bool isTearing, FlashScenario scenario, string result)
    {
        _isReplacing = isReplacing;
        _isTearing = isTearing;
        int changes = CountChanges(scenario);
        Assert.IsTrue(changes > 0);
        for (int cut = 0; cut <= changes; cut++)
        {
            for (int secondCut = 0; ; secondCut++)
            {
                FaultyFlashStore store = Cut(cut, scenario);
                bool isRecovered = RecoverUntil(store, secondCut);
                Check(store, result, cut);
                if (isRecovered)
                    break;
            }
        }
    }

    private FaultyFlashStore NewStore()
    {
        FaultyFlashStore store = new FaultyFlashStore(_isReplacing) { IsTearing = _isTearing };
        store.Set(FlashArea.Files, "x", Encoding.UTF8.GetBytes(Old));
        store.Set(FlashArea.Files, "other", Encoding.UTF8.GetBytes("other"));
        return store;
    }

    private int CountChanges(FlashScenario scenario)
    {
        FaultyFlashStore store = NewStore();
        scenario(Recover(store));
        return store.ChangeCount;
    }

    private FaultyFlashStore Cut(int changes, FlashScenario scenario)
    {
        FaultyFlashStore store = NewStore();
        FlashFileSystem files = Recover(store);
        store.CutPowerAfter(changes);
        _isAcknowledged = false;
        try
        {
            scenario(files);
            _isAcknowledged = true;
        }
        catch (PowerCutException)
        {
        }

        store.RestorePower();
        return store;
    }

    private static FlashFileSystem Recover(FaultyFlashStore store)
    {
        FlashFileSystem files = new FlashFileSystem(store);
        TestFiles.IsOk(files.Recover());
        return files;
    }

    private static bool RecoverUntil(FaultyFlashStore store, int changes)
    {
        bool isComplete = true;
        store.CutPowerAfter(changes);
        try
        {
            Recover(store);
        }
        catch (PowerCutException)
        {
            isComplete = false;
        }

        store.RestorePower();
        Recover(store);
        return isComplete;
    }

    private void Check(FaultyFlashStore store, string result, int cut)
    {
        string text = TextOf(store.Get(FlashArea.Files, "x"));
        bool isNew = text == result;
        Assert.IsTrue(isNew || (text == Old && !_isAcknowledged), "cut " + cut.ToString() + ": " + text);
        if (result == "other")
            Assert.AreEqual(!isNew, store.Get(FlashArea.Files, "other") != null, "cut " + cut.ToString());
        else
            Assert.AreEqual("other", TextOf(store.Get(FlashArea.Files, "other")));
        CheckClean(store, cut);
    }

    private static void CheckClean(FaultyFlashStore store, int cut)
    {
        Assert.AreEqual(0, store.Count(FlashArea.Work), "cut " + cut.ToString());
        Assert.AreEqual(0, store.Count(FlashArea.Ready), "cut " + cut.ToString());
    }

    private static string TextOf(byte[] data) => data == null ? null : Encoding.UTF8.GetString(data, 0, data.Length);
}

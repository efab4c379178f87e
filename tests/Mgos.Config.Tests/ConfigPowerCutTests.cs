// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

/// <summary>The power goes instead of each change to the storage in turn; the next boot must find the old configuration or the new one.</summary>
[TestClass]
public class ConfigPowerCutTests
{
    private const int MaxChanges = 10;
    private const string Old = "{\"enable\":true,\"ssid\":\"old\",\"pass\":\"old-pass\"}";
    private const string New = "{\"enable\":false,\"ssid\":\"new\",\"pass\":\"new-pass\"}";
    private const string OldFile = "{\"wifi\":{\"sta\":" + Old + "}}";

    private delegate void Step();

    [TestMethod]
    public void A_save_is_old_or_new()
    {
        Assert.AreEqual(New, StateAfterSaves(false, false));
    }

    [TestMethod]
    public void A_save_over_a_file_for_one_boot_is_old_or_new()
    {
        Assert.AreEqual(New, StateAfterSaves(false, true));
    }

    [TestMethod]
    public void A_save_for_one_boot_is_old_or_new()
    {
        Assert.AreEqual(Old, StateAfterSaves(true, false));
    }

    [TestMethod]
    public void A_boot_that_is_cut_off_loses_nothing()
    {
        for (int cut = 0; cut < MaxChanges; cut++)
        {
            RamStorage files = new RamStorage();
            new Bench(files).With("conf2.json", "broken").With("conf.json", OldFile);
            bool isCut = IsCut(files, cut, () => Boot(files));
            Bench next = new Bench(files).Boot();
            Assert.AreEqual(Old, next.Text("wifi.sta"), "cut " + cut.ToString());
            Assert.AreEqual("broken", next.File("conf2.json.bad"), "cut " + cut.ToString());
            if (!isCut)
                return;
        }

        Assert.IsTrue(false, "the boot never ends");
    }

    [TestMethod]
    public void A_reset_that_is_cut_off_leaves_whole_files()
    {
        for (int cut = 0; cut < MaxChanges; cut++)
        {
            RamStorage files = new RamStorage();
            Bench bench = new Bench(files).With("conf9.json", OldFile).Boot();
            bool isCut = IsCut(files, cut, () => bench.Config.Reset(1));
            string after = new Bench(files).Boot().Text("wifi.sta.ssid");
            Assert.AreEqual(isCut ? "old" : "", after, "cut " + cut.ToString());
            if (!isCut)
                return;
        }

        Assert.IsTrue(false, "the reset never ends");
    }

    // Saves with the power cut before each change, until a save gets through; gives what the second boot after that one finds.
    private static string StateAfterSaves(bool tryOnce, bool hasTryFile)
    {
        for (int cut = 0; cut < MaxChanges; cut++)
        {
            RamStorage files = new RamStorage();
            Bench bench = new Bench(files).With("conf9.json", OldFile).Boot();
            if (hasTryFile)
                bench.With("conf9.json.try", OldFile);
            Assert.IsTrue(bench.Config.TrySetText("wifi.sta", New));
            string message;
            bool isCut = IsCut(files, cut, () => bench.Config.Save(tryOnce, out message));
            string after = new Bench(files).Boot().Text("wifi.sta");
            Assert.IsTrue(after == Old || after == New, "cut " + cut.ToString() + ": " + after);
            if (cut == 0)
                Assert.AreEqual(Old, after);
            if (isCut)
                continue;
            Assert.AreEqual(New, after);
            return new Bench(files).Boot().Text("wifi.sta");
        }

        return "the save never ends";
    }

    // A boot catches what a library throws.
    private static void Boot(RamStorage files)
    {
        if (new Bench(files).Board.Boot() != InitResult.Ok)
            throw new PowerCutException();
    }

    private static bool IsCut(RamStorage files, int changes, Step step)
    {
        files.CutPowerAfter(changes);
        try
        {
            step();
            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
        finally
        {
            files.RestorePower();
        }
    }
}

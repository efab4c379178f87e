// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mgos.TestKit;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Random work on a board and on a PC, the power cut before any one of its operations, and again during the recovery.</summary>
[TestClass]
public class RandomPowerCutTests
{
    private const int Seeds = 1500;
    private const int Lives = 4;

    private static readonly string[] s_names = { "a", "b", "c" };

    [TestMethod]
    public void Nothing_acknowledged_is_lost_and_nothing_half_done_is_seen()
    {
        int cuts = 0;
        for (int seed = 0; seed < Seeds; seed++)
            cuts += Run(new PcMachine(CacheFate.Random, seed), seed) + Run(new BoardMachine(), seed);
        OutputHelper.WriteLine("seeds 0 to " + (Seeds - 1) + ": " + cuts + " power cuts");
    }

    [TestMethod]
    public void Every_operation_of_an_append_can_be_the_last()
    {
        for (int cut = 0; cut < 12; cut++)
        {
            for (int seed = 0; seed < 50; seed++)
                RunOneAppend(cut, seed);
        }
    }

    private static void RunOneAppend(int cut, int seed)
    {
        StorageMachine machine = new PcMachine(CacheFate.Random, seed);
        FlashFileSystem files = Mount(machine);
        Write(files, "a", TestFiles.Replace, 0, "first ");
        machine.Faults.CutBefore(cut);
        bool isAcknowledged = false;
        try
        {
            Write(files, "a", TestFiles.Append, 6, "second");
            isAcknowledged = true;
        }
        catch (PowerCutException)
        {
        }

        machine.RestorePower();
        string text = Read(Mount(machine), "a");
        Assert.IsTrue(text == "first second" || (text == "first " && !isAcknowledged), "cut " + cut + " seed " + seed + ": " + text);
    }

    // Before is what has been acknowledged; after is that with the step during which the power failed.
    private static int Run(StorageMachine machine, int seed)
    {
        Random random = new Random(seed);
        Dictionary<string, string> before = new Dictionary<string, string>();
        Dictionary<string, string> after = before;
        for (int life = 0; life < Lives; life++)
        {
            FlashFileSystem files = Mount(machine);
            Check(files, before, after, machine.Name + ", seed " + seed);
            before = ReadAll(files);
            after = before;
            machine.Faults.CutBefore(random.Next(60));
            try
            {
                while (true)
                {
                    after = new Dictionary<string, string>(before);
                    Step(files, after, random);
                    before = after;
                }
            }
            catch (PowerCutException)
            {
            }

            machine.RestorePower();
            CutRecovery(machine, random);
        }

        return Lives;
    }

    private static void CutRecovery(StorageMachine machine, Random random)
    {
        machine.Faults.CutBefore(random.Next(12));
        try
        {
            Mount(machine);
        }
        catch (PowerCutException)
        {
        }

        machine.RestorePower();
    }

    private static void Step(FlashFileSystem files, Dictionary<string, string> model, Random random)
    {
        string name = s_names[random.Next(s_names.Length)];
        string other = s_names[random.Next(s_names.Length)];
        string text = new string((char)('a' + random.Next(26)), 1 + random.Next(40));
        if (!model.ContainsKey(name) || random.Next(4) == 0)
            Replace(files, model, name, text);
        else if (random.Next(6) == 0)
            Remove(files, model, name);
        else if (random.Next(6) == 0)
            Rename(files, model, name, other);
        else if (random.Next(2) == 0)
            Change(files, model, name, random.Next(model[name].Length + 5), text);
        else
            ChangeTwice(files, model, name, text);
    }

    private static void Replace(FlashFileSystem files, Dictionary<string, string> model, string name, string text)
    {
        model[name] = text;
        Write(files, name, TestFiles.Replace, 0, text);
    }

    private static void Remove(FlashFileSystem files, Dictionary<string, string> model, string name)
    {
        model.Remove(name);
        TestFiles.IsOk(files.Remove(name));
    }

    private static void Rename(FlashFileSystem files, Dictionary<string, string> model, string from, string to)
    {
        string text = model[from];
        model.Remove(from);
        model[to] = text;
        TestFiles.IsOk(files.Rename(from, to));
    }

    private static void Change(FlashFileSystem files, Dictionary<string, string> model, string name, int position, string text)
    {
        model[name] = Overlay(model[name], position, text);
        Write(files, name, TestFiles.Update, position, text);
    }

    private static void ChangeTwice(FlashFileSystem files, Dictionary<string, string> model, string name, string text)
    {
        int end = model[name].Length;
        model[name] = Overlay(Overlay(model[name], end, text), 0, "!");
        IOpenFile file;
        TestFiles.IsOk(files.Open(name, TestFiles.Update, out file));
        TestFiles.IsOk(file.Write(end, Encoding.UTF8.GetBytes(text), 0, text.Length));
        TestFiles.IsOk(file.Write(0, Encoding.UTF8.GetBytes("!"), 0, 1));
        TestFiles.IsOk(file.Close());
    }

    private static string Overlay(string text, int position, string change)
    {
        StringBuilder result = new StringBuilder(text.PadRight(position, '\0'));
        result.Length = Math.Max(result.Length, position + change.Length);
        for (int i = 0; i < change.Length; i++)
            result[position + i] = change[i];
        return result.ToString();
    }

    private static FlashFileSystem Mount(StorageMachine machine)
    {
        IFlashStore store;
        TestFiles.IsOk(machine.Open("", 1 << 20, out store));
        FlashFileSystem files = new FlashFileSystem(store);
        TestFiles.IsOk(files.Recover());
        return files;
    }

    private static void Write(FlashFileSystem files, string name, VfsOpenFlags flags, long position, string text)
    {
        IOpenFile file;
        TestFiles.IsOk(files.Open(name, flags, out file));
        TestFiles.IsOk(file.Write(position, Encoding.UTF8.GetBytes(text), 0, text.Length));
        TestFiles.IsOk(file.Close());
    }

    private static string Read(FlashFileSystem files, string name)
    {
        IOpenFile file;
        TestFiles.IsOk(files.Open(name, VfsOpenFlags.Read, out file));
        byte[] data = new byte[file.Length];
        Assert.AreEqual(data.Length, file.Read(0, data, 0, data.Length));
        TestFiles.IsOk(file.Close());
        return Encoding.UTF8.GetString(data);
    }

    private static Dictionary<string, string> ReadAll(FlashFileSystem files) =>
        files.List().ToDictionary(name => name, name => Read(files, name));

    private static void Check(FlashFileSystem files, Dictionary<string, string> before, Dictionary<string, string> after, string where)
    {
        string actual = Show(ReadAll(files));
        Assert.IsTrue(actual == Show(before) || actual == Show(after), where + "\nbefore " + Show(before) + "\nafter  " + Show(after) + "\nactual " + actual);
    }

    private static string Show(Dictionary<string, string> files) =>
        string.Join(" ", files.OrderBy(f => f.Key).Select(f => f.Key + "=" + f.Value.Replace('\0', '_')));
}

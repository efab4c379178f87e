// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using Mgos.TestKit.Storage;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>Calls of FS methods, each of which takes the files from one state to the next.</summary>
internal sealed class FilesScenario : PowerCutScenario
{
    private readonly FilesStep[] _steps;
    private readonly string _before;
    private int _done;

    /// <summary>Files are told as NAME=TEXT, with blanks between, sorted by name.</summary>
    internal FilesScenario(string before, params FilesStep[] steps)
    {
        _before = before;
        _steps = steps;
    }

    public override TestDevice NewDevice(FlashStorage storage) => ServiceDevice.New(storage);

    public override void Prepare(TestDevice test)
    {
        string[] files = _before.Split(' ');
        for (int i = 0; i < files.Length; i++)
        {
            string[] parts = files[i].Split('=');
            ServiceDevice.Put(test, parts[0], parts[1]);
        }
    }

    public override bool Act(TestDevice test)
    {
        _done = 0;
        while (_done < _steps.Length && ServiceDevice.IsDone(test, _steps[_done].Method, _steps[_done].Args))
            _done++;
        return _done == _steps.Length;
    }

    public override void Check(TestDevice test, bool isAcknowledged, string where)
    {
        string actual = Show(test);
        if (actual == StateAfter(_done) || (!isAcknowledged && actual == StateAfter(_done + 1)))
            return;
        Assert.AreEqual(StateAfter(_done), actual, where + ", or the state after the next step");
    }

    private string StateAfter(int steps) => steps == 0 ? _before : _steps[steps - 1].Files;

    private static string Show(TestDevice test)
    {
        string[] names = VirtualFileSystem.From(test.Device).List("/");
        Sort(names);
        string text = "";
        for (int i = 0; i < names.Length; i++)
            text += (i == 0 ? "" : " ") + names[i] + "=" + ServiceDevice.Get(test, names[i]);
        return text;
    }

    private static void Sort(string[] names)
    {
        for (int i = 1; i < names.Length; i++)
        {
            for (int k = i; k > 0 && IsBehind(names[k - 1].ToCharArray(), names[k].ToCharArray()); k--)
            {
                string name = names[k];
                names[k] = names[k - 1];
                names[k - 1] = name;
            }
        }
    }

    private static bool IsBehind(char[] a, char[] b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return i < a.Length && (i == b.Length || a[i] > b[i]);
    }
}

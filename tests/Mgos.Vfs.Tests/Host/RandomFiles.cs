// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Files beside their model: a dictionary of texts, and what is being written.</summary>
internal sealed class RandomFiles
{
    private const int MaxOpenFiles = 6;
    private static readonly string[] s_names = { "a", "b", "c", "Name with blanks.txt", "\u00e9\u4e16", "sub/x", "..", "" };

    private readonly VirtualFileSystem _files = new VirtualFileSystem(null);
    private readonly Dictionary<string, string> _model = new Dictionary<string, string>();
    private readonly List<OpenedFile> _open = new List<OpenedFile>();
    private readonly VfsDevice _device;
    private readonly Random _random;
    private readonly string _kind;
    private readonly string _where;
    private int _step;

    internal RandomFiles(VfsDevice device, string kind, int seed)
    {
        _device = device;
        _kind = kind;
        _where = kind + ", seed " + seed;
        _random = new Random(seed);
        TestFiles.IsOk(_files.Mount("/", device, "LFS", null));
    }

    private string Where => _where + ", step " + _step;

    internal void Step()
    {
        _step++;
        string name = s_names[_random.Next(s_names.Length)];
        switch (_random.Next(7))
        {
            case 0: Remove(name); break;
            case 1: Rename(name, s_names[_random.Next(s_names.Length)]); break;
            case 2: OpenReader(name); break;
            case 3: OpenWriter(name); break;
            case 4: End(true); break;
            case 5: End(false); break;
            default: Write(); break;
        }

        Check();
    }

    /// <summary>Ends everything, mounts again, and expects the same files and the same free space.</summary>
    internal void Finish()
    {
        while (_open.Count > 0)
            End(true);
        Check();
        long free = _files.FreeBytes;
        TestFiles.IsOk(_files.Unmount("/"));
        TestFiles.IsOk(_files.Mount("/", _device, "LFS", null));
        Check();
        Assert.AreEqual(_files.FreeBytes, free, Where);
        foreach (string name in _model.Keys.ToArray())
            Remove(name);
        TestFiles.IsOk(_files.Unmount("/"));
        TestFiles.IsOk(_files.Mount("/", _device, "LFS", null));
        long overhead = _kind == "RAM" ? 0 : VfsConstants.FlashOverheadBlocks * VfsConstants.FlashBlockBytes;
        Assert.AreEqual(_files.TotalBytes - overhead, _files.FreeBytes, Where);
    }

    private static bool IsName(string name) => FileName.Check(name, VfsConstants.MaxNameBytes) == VfsError.None;

    private static string Overlay(string text, int position, string change)
    {
        StringBuilder result = new StringBuilder(text.PadRight(position, '\0'));
        result.Length = Math.Max(result.Length, position + change.Length);
        for (int i = 0; i < change.Length; i++)
            result[position + i] = change[i];
        return result.ToString();
    }

    private bool HasWriter(string name) => _open.Any(file => file.IsWriter && file.Name == name);

    // The root is a directory; other paths with a slash have no mount.
    private VfsError Expect(string name, VfsError otherwise) =>
        name == "" || name == "sub/x" || !_model.ContainsKey(name) ? VfsError.NotFound : HasWriter(name) ? VfsError.Busy : otherwise;

    private void Remove(string name)
    {
        VfsError expected = Expect(name, VfsError.None);
        Assert.AreEqual(expected, _files.Remove(name), Where + " remove " + name);
        if (expected == VfsError.None)
            _model.Remove(name);
    }

    private void Rename(string from, string to)
    {
        VfsError expected = Expect(from, VfsError.None);
        if (from == "" || to == "" || from == "sub/x" || to == "sub/x")
            expected = VfsError.NoDevice;
        else if (expected != VfsError.NotFound && !IsName(to))
            expected = VfsError.InvalidArgument;
        else if (expected != VfsError.NotFound && from == to)
            expected = VfsError.None;
        else if (expected == VfsError.None && HasWriter(to))
            expected = VfsError.Busy;
        Assert.AreEqual(expected, _files.Rename(from, to), Where + " rename " + from + " to " + to);
        if (expected != VfsError.None || from == to)
            return;
        _model[to] = _model[from];
        _model.Remove(from);
    }

    private void OpenReader(string name)
    {
        VfsFile file;
        VfsError expected = _model.ContainsKey(name) ? VfsError.None : VfsError.NotFound;
        if (_open.Count == MaxOpenFiles)
            return;
        Assert.AreEqual(expected, _files.Open(name, VfsOpenFlags.Read, out file), Where + " open " + name);
        if (file == null)
            return;
        Assert.AreEqual(VfsError.BadDescriptor, file.Write(new byte[1], 0, 1), Where);
        _open.Add(new OpenedFile(file, name, false));
    }

    private void OpenWriter(string name)
    {
        if (_open.Count == MaxOpenFiles || name == "" || name == "sub/x")
            return;
        bool isTruncating = _random.Next(2) == 0;
        VfsOpenFlags flags = VfsOpenFlags.Write | VfsOpenFlags.Create | (isTruncating ? VfsOpenFlags.Truncate : 0) | (_random.Next(2) == 0 ? VfsOpenFlags.Append : 0);
        VfsError expected = !IsName(name) ? VfsError.InvalidArgument : HasWriter(name) ? VfsError.Busy : VfsError.None;
        VfsFile file;
        Assert.AreEqual(expected, _files.Open(name, flags, out file), Where + " open to write " + name);
        if (file == null)
            return;
        bool isNew = isTruncating || !_model.ContainsKey(name);
        _open.Add(new OpenedFile(file, name, true) { IsNew = isNew, IsAppending = (flags & VfsOpenFlags.Append) != 0, Text = isNew ? "" : _model[name] });
    }

    private void Write()
    {
        OpenedFile[] writers = _open.Where(file => file.IsWriter).ToArray();
        if (writers.Length == 0)
            return;
        OpenedFile writer = writers[_random.Next(writers.Length)];
        string text = new string((char)('a' + _random.Next(26)), _random.Next(200));
        int position = writer.IsAppending ? writer.Text.Length : _random.Next(writer.Text.Length + 20);
        TestFiles.IsOk(writer.File.Seek(position));
        TestFiles.IsOk(TestFiles.Write(writer.File, text));
        if (text.Length > 0)
            writer.Text = Overlay(writer.Text, position, text);
        Assert.AreEqual((long)writer.Text.Length, writer.File.Length, Where);
        if (_kind == "RAM" && !writer.IsNew)
            _model[writer.Name] = writer.Text;
    }

    private void End(bool isClosing)
    {
        if (_open.Count == 0)
            return;
        OpenedFile ended = _open[_random.Next(_open.Count)];
        _open.Remove(ended);
        if (!ended.IsWriter)
        {
            ended.File.Discard();
            return;
        }

        if (isClosing)
            TestFiles.IsOk(ended.File.Close());
        else
            ended.File.Discard();
        // What was written in place on a board stays: its platform cannot take it back.
        if (isClosing || (!ended.IsNew && _kind == "board"))
            _model[ended.Name] = ended.Text;
    }

    private void Check()
    {
        string[] names = _files.List("/");
        Array.Sort(names, string.CompareOrdinal);
        Assert.AreEqual(string.Join("|", _model.Keys.OrderBy(name => name, StringComparer.Ordinal)), string.Join("|", names), Where);
        VfsFileInfo info = new VfsFileInfo();
        foreach (KeyValuePair<string, string> file in _model)
        {
            TestFiles.IsOk(_files.Stat(file.Key, info));
            Assert.AreEqual((long)file.Value.Length, info.Size, Where + " size of " + file.Key);
            Assert.AreEqual(file.Value, TestFiles.Get(_files, file.Key), Where + " content of " + file.Key);
        }
    }
}

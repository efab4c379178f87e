// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.TestKit;

namespace Mgos.Vfs.Tests;

/// <summary>A flash in memory that loses power before a chosen change, and what was not closed with it.</summary>
internal sealed class FaultyFlashStore : IFlashStore
{
    private readonly Hashtable[] _areas = { new Hashtable(), new Hashtable(), new Hashtable() };
    private int _changesLeft = int.MaxValue;
    private int _failuresLeft;

    internal FaultyFlashStore(bool isReplacing)
    {
        IsReplacing = isReplacing;
    }

    public long TotalBytes { get; set; } = 16 * VfsConstants.FlashBlockBytes;

    public int MaxNameBytes => 64;

    public bool IsReplacing { get; }

    public bool KeepsOpenFiles => false;

    public bool NeedsReadBack => !IsReplacing;

    internal int ChangeCount { get; private set; }

    /// <summary>True to have half of the content on the flash if the power fails while it is written.</summary>
    internal bool IsTearing { get; set; }

    /// <summary>True to have a bit wrong in everything that is written.</summary>
    internal bool IsDamaging { get; set; }

    internal int OpenCount { get; set; }

    internal void CutPowerAfter(int changes) => _changesLeft = changes;

    internal void RestorePower()
    {
        _changesLeft = int.MaxValue;
        OpenCount = 0;
    }

    /// <summary>Has changes fail without a power cut.</summary>
    internal void FailNext(int changes) => _failuresLeft = changes;

    internal byte[] Get(FlashArea area, string name) => (byte[])_areas[(int)area][name];

    internal void Set(FlashArea area, string name, byte[] data) => _areas[(int)area][name] = data;

    internal int Count(FlashArea area) => _areas[(int)area].Count;

    public string[] List(FlashArea area)
    {
        Hashtable files = _areas[(int)area];
        string[] names = new string[files.Count];
        int count = 0;
        foreach (object name in files.Keys)
            names[count++] = (string)name;
        return names;
    }

    public long GetLength(FlashArea area, string name)
    {
        byte[] data = Get(area, name);
        return data == null ? -1 : data.Length;
    }

    public VfsError Open(FlashArea area, string name, FlashOpenMode mode, out IFlashFile file)
    {
        file = null;
        if (mode == FlashOpenMode.Create)
        {
            if (!Change())
                return VfsError.IoError;
            Set(area, name, new byte[0]);
        }

        byte[] data = Get(area, name);
        if (data == null)
            return VfsError.NotFound;
        OpenCount++;
        file = new FaultyFlashFile(this, area, name, mode, data);
        return VfsError.None;
    }

    public VfsError Delete(FlashArea area, string name)
    {
        if (!Change())
            return VfsError.IoError;
        _areas[(int)area].Remove(name);
        return VfsError.None;
    }

    public VfsError Move(FlashArea fromArea, string from, FlashArea toArea, string to)
    {
        byte[] data = Get(fromArea, from);
        if (data == null || (!IsReplacing && Get(toArea, to) != null))
            throw new InvalidOperationException();
        if (!Change())
            return VfsError.IoError;
        _areas[(int)fromArea].Remove(from);
        Set(toArea, to, data);
        return VfsError.None;
    }

    public void Close()
    {
    }

    internal bool Change()
    {
        if (_changesLeft-- <= 0)
        {
            _changesLeft = 0;
            throw new PowerCutException();
        }

        ChangeCount++;
        return _failuresLeft-- <= 0;
    }
}

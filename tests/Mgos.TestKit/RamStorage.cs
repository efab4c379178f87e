// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>Files in memory, each changed in one step, with faults at chosen changes and a limit on space.</summary>
public sealed class RamStorage : IFileStorage
{
    private readonly Hashtable _files = new Hashtable();

    /// <summary>What becomes of each change.</summary>
    public FaultPlan Faults { get; } = new FaultPlan();

    /// <summary>Number of changes made so far.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>Largest sum of file sizes in bytes; a write beyond it fails.</summary>
    public long TotalBytes { get; set; } = 256 * 1024;

    /// <inheritdoc/>
    public long FreeBytes => TotalBytes - UsedBytes();

    /// <summary>Cuts the power instead of making a change.</summary>
    /// <param name="changes">Number of changes that still succeed.</param>
    public void CutPowerAfter(int changes) => Faults.CutBefore(changes);

    /// <summary>Switches the power on again.</summary>
    public void RestorePower() => Faults.RestorePower();

    /// <summary>Names of all files, in no particular order.</summary>
    /// <returns>The names.</returns>
    public string[] Names()
    {
        string[] names = new string[_files.Count];
        int i = 0;
        foreach (object name in _files.Keys)
            names[i++] = (string)name;
        return names;
    }

    /// <inheritdoc/>
    public bool FileExists(string name)
    {
        Faults.Look();
        return _files.Contains(name);
    }

    /// <inheritdoc/>
    public byte[] ReadFile(string name)
    {
        Faults.Look();
        byte[] data = (byte[])_files[name];
        return data == null ? null : (byte[])data.Clone();
    }

    /// <inheritdoc/>
    public bool WriteFile(string name, byte[] data, int count)
    {
        if (!Faults.Begin())
            return false;
        byte[] old = (byte[])_files[name];
        if (FreeBytes + (old == null ? 0 : old.Length) < count)
            return false;
        byte[] copy = new byte[count];
        Array.Copy(data, copy, count);
        _files[name] = copy;
        return End();
    }

    /// <inheritdoc/>
    public bool RemoveFile(string name)
    {
        if (!_files.Contains(name) || !Faults.Begin())
            return false;
        _files.Remove(name);
        return End();
    }

    /// <inheritdoc/>
    public bool RenameFile(string from, string to)
    {
        if (!_files.Contains(from) || !Faults.Begin())
            return false;
        if (from == to)
            return End();
        _files[to] = _files[from];
        _files.Remove(from);
        return End();
    }

    private bool End()
    {
        ChangeCount++;
        Faults.End();
        return true;
    }

    private long UsedBytes()
    {
        long used = 0;
        foreach (object data in _files.Values)
            used += ((byte[])data).Length;
        return used;
    }
}

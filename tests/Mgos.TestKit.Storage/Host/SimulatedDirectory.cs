// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;

namespace Mgos.TestKit.Storage;

/// <summary>Names in a directory of a <see cref="SimulatedDisk"/>, and how they got there since the last sync.</summary>
internal sealed class SimulatedDirectory
{
    private readonly List<Action<Dictionary<string, SimulatedInode>>> _pending = new List<Action<Dictionary<string, SimulatedInode>>>();
    private Dictionary<string, SimulatedInode> _durable = new Dictionary<string, SimulatedInode>();

    internal Dictionary<string, SimulatedInode> Names { get; private set; } = new Dictionary<string, SimulatedInode>();

    /// <summary>With null the name is removed.</summary>
    internal void Set(string name, SimulatedInode inode) => Change(names =>
    {
        names.Remove(name);
        if (inode != null)
            names[name] = inode;
    });

    internal void Rename(string from, string to) => Change(names =>
    {
        names[to] = names[from];
        names.Remove(from);
    });

    internal void Sync()
    {
        _durable = new Dictionary<string, SimulatedInode>(Names);
        _pending.Clear();
    }

    internal void LosePower(CacheFate fate, Random random)
    {
        Names = new Dictionary<string, SimulatedInode>(_durable);
        int kept = fate == CacheFate.Random ? random.Next(_pending.Count + 1) : fate == CacheFate.Kept ? _pending.Count : 0;
        for (int i = 0; i < kept; i++)
            _pending[i](Names);
        Sync();
    }

    private void Change(Action<Dictionary<string, SimulatedInode>> change)
    {
        change(Names);
        _pending.Add(change);
    }
}

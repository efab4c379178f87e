// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>A disk behind a cache, as a PC's: content is safe after Sync, names after SyncDirectory; after a power cut anything else may or may not be.</summary>
/// <remarks>
/// At a power cut of each directory the first so many changes of names since its last sync are kept, and of each file any subset of the
/// changes of content since its last sync, the last kept one perhaps only in part: so files and names get to the disk in any order.
/// </remarks>
public sealed class SimulatedDisk : IHostDisk
{
    private const int NoSpaceErrno = 28;

    private readonly Random _random;
    private readonly CacheFate _fate;
    private readonly Dictionary<string, SimulatedDirectory> _directories = new Dictionary<string, SimulatedDirectory>();

    /// <summary>Makes an empty disk.</summary>
    /// <param name="fate">What a power cut leaves of the cache.</param>
    /// <param name="seed">Makes the random choices repeatable.</param>
    public SimulatedDisk(CacheFate fate, int seed)
    {
        _fate = fate;
        _random = new Random(seed);
    }

    /// <summary>What becomes of each operation.</summary>
    public FaultPlan Faults { get; } = new FaultPlan();

    /// <inheritdoc/>
    public bool IsCaseSensitive { get; set; } = true;

    /// <summary>Forgets what the cut has taken and switches the power on.</summary>
    public void RestorePower()
    {
        foreach (SimulatedDirectory directory in _directories.Values)
            directory.LosePower(_fate, _random);
        foreach (SimulatedInode inode in _directories.Values.SelectMany(d => d.Names.Values).Distinct().ToArray())
            inode.LosePower(_fate, _random);
        Faults.RestorePower();
    }

    /// <inheritdoc/>
    public void CreateDirectory(string path)
    {
        // Directories are made before anything is acknowledged; losing one is the same as a first start.
        if (!_directories.ContainsKey(path))
            _directories[path] = new SimulatedDirectory();
    }

    /// <inheritdoc/>
    public string[] ListFiles(string path)
    {
        Faults.Look();
        return _directories[path].Names.Keys.ToArray();
    }

    /// <inheritdoc/>
    public long GetLength(string path)
    {
        Faults.Look();
        SimulatedInode inode = Find(path);
        return inode == null ? -1 : inode.Content.Length;
    }

    /// <inheritdoc/>
    public IHostDiskFile Open(string path, bool isWriting, bool isCreating)
    {
        Faults.Look();
        SimulatedInode inode = Find(path);
        if (inode == null && !isCreating)
            throw new FileNotFoundException(path);
        if (inode == null)
        {
            SimulatedInode created = inode = new SimulatedInode();
            Operate(() => DirectoryOf(path).Set(Path.GetFileName(path), created));
        }
        else if (isCreating)
        {
            Operate(() => inode.SetLength(0));
        }

        return new SimulatedFile(this, inode);
    }

    /// <inheritdoc/>
    public void Delete(string path) => Operate(() => DirectoryOf(path).Set(Path.GetFileName(path), null));

    /// <inheritdoc/>
    public void Move(string from, string to)
    {
        Faults.Look();
        SimulatedInode inode = Find(from) ?? throw new FileNotFoundException(from);
        Operate(() => Move(inode, from, to));
    }

    /// <inheritdoc/>
    public void SyncDirectory(string path) => Operate(() =>
    {
        if (_directories.ContainsKey(path))
            _directories[path].Sync();
    });

    internal void Operate(Action change)
    {
        if (!Faults.Begin())
            throw new IOException("simulated failure");
        change();
        Faults.End();
    }

    internal void Write(SimulatedInode inode, long position, byte[] data, int offset, int count)
    {
        if (!Faults.Begin())
            throw new IOException("simulated failure");
        if (!Faults.TakeRoom(position + count - inode.Content.Length))
            throw new IOException("simulated full disk", NoSpaceErrno);
        inode.Write(position, data.AsSpan(offset, Faults.BytesThrough(count)).ToArray());
        Faults.End();
    }

    // A rename is one record in the journal of the disk: both names change, or none, but directories are written in any order.
    private void Move(SimulatedInode inode, string from, string to)
    {
        SimulatedDirectory source = DirectoryOf(from);
        SimulatedDirectory target = DirectoryOf(to);
        if (source == target)
        {
            source.Rename(Path.GetFileName(from), Path.GetFileName(to));
            return;
        }

        target.Set(Path.GetFileName(to), inode);
        source.Set(Path.GetFileName(from), null);
    }

    private SimulatedInode Find(string path)
    {
        SimulatedInode inode;
        return DirectoryOf(path).Names.TryGetValue(Path.GetFileName(path), out inode) ? inode : null;
    }

    private SimulatedDirectory DirectoryOf(string path)
    {
        CreateDirectory(Path.GetDirectoryName(path));
        return _directories[Path.GetDirectoryName(path)];
    }
}

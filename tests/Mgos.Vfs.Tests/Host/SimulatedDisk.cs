// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mgos.TestKit;

namespace Mgos.Vfs.Tests;

/// <summary>A disk behind a cache, as a PC's: content is safe after Sync, names after SyncDirectory; after a power cut anything else may or may not be.</summary>
/// <remarks>
/// At a power cut of each directory the first so many changes of names since its last sync are kept, and of each file any subset of the
/// changes of content since its last sync, the last kept one perhaps only in part.
/// </remarks>
internal sealed class SimulatedDisk : IHostDisk
{
    private readonly Random _random;
    private readonly Dictionary<string, SimulatedDirectory> _directories = new Dictionary<string, SimulatedDirectory>();
    private int _operationsLeft = int.MaxValue;

    internal SimulatedDisk(int seed)
    {
        _random = new Random(seed);
    }

    public bool IsCaseSensitive => true;

    internal int OperationCount { get; private set; }

    internal void CutPowerAfter(int operations) => _operationsLeft = operations;

    /// <summary>Forgets what the cut has taken and switches the power on.</summary>
    internal void RestorePower()
    {
        foreach (SimulatedDirectory directory in _directories.Values)
            directory.LosePower(_random);
        foreach (SimulatedInode inode in _directories.Values.SelectMany(d => d.Names.Values).Distinct().ToArray())
            inode.LosePower(_random);
        _operationsLeft = int.MaxValue;
    }

    public void CreateDirectory(string path)
    {
        // Directories are made before anything is acknowledged; losing one is the same as a first start.
        if (!_directories.ContainsKey(path))
            _directories[path] = new SimulatedDirectory();
    }

    public string[] ListFiles(string path) => _directories[path].Names.Keys.ToArray();

    public long GetLength(string path)
    {
        SimulatedInode inode = Find(path);
        return inode == null ? -1 : inode.Content.Length;
    }

    public IHostDiskFile Open(string path, bool isWriting, bool isCreating)
    {
        SimulatedInode inode = Find(path);
        if (inode == null && !isCreating)
            throw new FileNotFoundException(path);
        if (inode == null)
        {
            Operate();
            inode = new SimulatedInode();
            DirectoryOf(path).Set(Path.GetFileName(path), inode);
        }
        else if (isCreating)
        {
            Operate();
            inode.SetLength(0);
        }

        return new SimulatedFile(this, inode);
    }

    public void Delete(string path)
    {
        Operate();
        DirectoryOf(path).Set(Path.GetFileName(path), null);
    }

    public void Move(string from, string to)
    {
        SimulatedInode inode = Find(from) ?? throw new FileNotFoundException(from);
        Operate();
        // A rename is one record in the journal of the disk: both names change, or none.
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

    public void SyncDirectory(string path)
    {
        Operate();
        if (_directories.ContainsKey(path))
            _directories[path].Sync();
    }

    internal void Operate()
    {
        if (_operationsLeft-- <= 0)
        {
            _operationsLeft = 0;
            throw new PowerCutException();
        }

        OperationCount++;
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

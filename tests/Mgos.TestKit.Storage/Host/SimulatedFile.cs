// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>An open file of a <see cref="SimulatedDisk"/>.</summary>
internal sealed class SimulatedFile : IHostDiskFile
{
    private readonly SimulatedDisk _disk;
    private readonly SimulatedInode _inode;

    internal SimulatedFile(SimulatedDisk disk, SimulatedInode inode)
    {
        _disk = disk;
        _inode = inode;
    }

    public long Length => _inode.Content.Length;

    public int Read(long position, byte[] buffer, int offset, int count)
    {
        _disk.Faults.Look();
        int read = (int)Math.Max(0, Math.Min(count, Length - position));
        Array.Copy(_inode.Content, Math.Min(position, Length), buffer, offset, read);
        return read;
    }

    public void Write(long position, byte[] data, int offset, int count) => _disk.Write(_inode, position, data, offset, count);

    public void SetLength(long length) => _disk.Operate(() => _inode.SetLength(length));

    public void Sync() => _disk.Operate(_inode.Sync);

    public void Dispose()
    {
    }
}

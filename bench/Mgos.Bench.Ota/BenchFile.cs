// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Vfs;

namespace Mgos.Bench;

/// <summary>A place for one file of a <see cref="BenchVolume"/>.</summary>
internal sealed class BenchFile : IFlashFile
{
    private readonly byte[] _data;
    private readonly VolumeHandler _watcher;
    private int _length;

    internal BenchFile(int maxBytes, VolumeHandler watcher)
    {
        _watcher = watcher;
        _data = new byte[maxBytes];
    }

    public long Length => _length;

    public int Read(long position, byte[] buffer, int offset, int count)
    {
        _watcher();
        int left = _length - (int)position;
        int read = left < count ? left : count;
        if (read <= 0)
            return 0;
        Array.Copy(_data, (int)position, buffer, offset, read);
        return read;
    }

    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        _watcher();
        int end = (int)position + count;
        if (end > _data.Length)
            return VfsError.NoSpace;
        Array.Copy(data, offset, _data, (int)position, count);
        _length = end > _length ? end : _length;
        return VfsError.None;
    }

    public VfsError Close() => VfsError.None;

    public void Discard()
    {
    }

    internal void Truncate() => _length = 0;
}

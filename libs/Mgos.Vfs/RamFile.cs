// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>Content of a file in memory.</summary>
internal sealed class RamFile
{
    private byte[] _data = new byte[0];

    internal int Length { get; private set; }

    /// <summary>What the file takes of its volume: a block for its name, and its array.</summary>
    internal long ReservedBytes => VfsConstants.RamBlockBytes + _data.Length;

    internal int Read(long position, byte[] buffer, int offset, int count)
    {
        if (position >= Length)
            return 0;
        int available = Length - (int)position;
        int read = count < available ? count : available;
        Array.Copy(_data, (int)position, buffer, offset, read);
        return read;
    }

    internal VfsError Write(RamVolume volume, long position, byte[] data, int offset, int count)
    {
        int end = (int)position + count;
        if (end > _data.Length)
        {
            VfsError error = Grow(volume, end);
            if (error != VfsError.None)
                return error;
        }

        Array.Copy(data, offset, _data, (int)position, count);
        if (end > Length)
            Length = end;
        return VfsError.None;
    }

    private VfsError Grow(RamVolume volume, int end)
    {
        long size = ((long)end + VfsConstants.RamBlockBytes - 1) / VfsConstants.RamBlockBytes * VfsConstants.RamBlockBytes;
        long more = size - _data.Length;
        if (!volume.TryReserve(more))
            return VfsError.NoSpace;
        try
        {
            byte[] larger = new byte[(int)size];
            Array.Copy(_data, larger, Length);
            _data = larger;
            return VfsError.None;
        }
        catch (OutOfMemoryException)
        {
            volume.Release(more);
            return VfsError.OutOfMemory;
        }
    }
}

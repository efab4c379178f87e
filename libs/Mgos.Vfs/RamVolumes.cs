// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>What is stored on a RAM device: file systems in windows that do not overlap, so that together they stay within its size.</summary>
internal sealed class RamVolumes
{
    private readonly ArrayList _volumes = new ArrayList();

    internal RamVolumes(long sizeBytes)
    {
        SizeBytes = sizeBytes;
    }

    internal long SizeBytes { get; }

    /// <summary>The volume of exactly this window; null if there is none.</summary>
    internal RamVolume Find(long offset, long size)
    {
        for (int i = 0; i < _volumes.Count; i++)
        {
            RamVolume volume = (RamVolume)_volumes[i];
            if (volume.Offset == offset && volume.SizeBytes == size)
                return volume;
        }

        return null;
    }

    /// <summary>Makes an empty volume; what was in its place is gone.</summary>
    internal RamVolume Create(long offset, long size)
    {
        for (int i = _volumes.Count - 1; i >= 0; i--)
        {
            if (((RamVolume)_volumes[i]).Overlaps(offset, size))
                _volumes.RemoveAt(i);
        }

        RamVolume created = new RamVolume(offset, size);
        _volumes.Add(created);
        return created;
    }
}

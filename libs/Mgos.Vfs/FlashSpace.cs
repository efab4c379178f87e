// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>The space of a flash file system, in blocks: an estimate.</summary>
internal sealed class FlashSpace
{
    private const int Unknown = -1;

    private readonly IFlashStore _store;
    private readonly FlashOpenFiles _open;
    private readonly long _totalBlocks;
    private long _fileBlocks = Unknown;

    internal FlashSpace(IFlashStore store, FlashOpenFiles open)
    {
        _store = store;
        _open = open;
        _totalBlocks = store.TotalBytes / VfsConstants.FlashBlockBytes;
    }

    internal long TotalBytes => _totalBlocks * VfsConstants.FlashBlockBytes;

    internal long FreeBytes
    {
        get
        {
            long free = FreeBlocks();
            return free > 0 ? free * VfsConstants.FlashBlockBytes : 0;
        }
    }

    internal static long BlocksOf(long length) =>
        length <= VfsConstants.FlashBlockBytes ? 1 : (length + VfsConstants.FlashBlockBytes - 1) / VfsConstants.FlashBlockBytes;

    /// <summary>Blocks that are left; negative if files being written have run over.</summary>
    internal long FreeBlocks()
    {
        if (_fileBlocks == Unknown)
            _fileBlocks = CountFileBlocks();
        return _totalBlocks - _fileBlocks - VfsConstants.FlashOverheadBlocks - _open.ReservedBlocks();
    }

    /// <summary>Tells whether blocks are left. The files are counted anew before it says no.</summary>
    internal bool HasRoom(long blocks)
    {
        if (blocks <= FreeBlocks())
            return true;
        Invalidate();
        return blocks <= FreeBlocks();
    }

    /// <summary>Notes that a file has taken the place of another, in place of counting all files.</summary>
    /// <param name="oldLength">Length of the file that was there; negative if there was none.</param>
    /// <param name="newLength">Length of the file that is there; negative if there is none.</param>
    internal void Replace(long oldLength, long newLength)
    {
        if (_fileBlocks == Unknown)
            return;
        _fileBlocks += newLength < 0 ? 0 : BlocksOf(newLength);
        _fileBlocks -= oldLength < 0 ? 0 : BlocksOf(oldLength);
    }

    /// <summary>Has the files counted anew, because it is not known what has become of them.</summary>
    internal void Invalidate() => _fileBlocks = Unknown;

    private long CountFileBlocks()
    {
        string[] names = _store.List(FlashArea.Files);
        long blocks = 0;
        for (int i = 0; names != null && i < names.Length; i++)
            blocks += BlocksOf(_store.GetLength(FlashArea.Files, names[i]));
        return blocks;
    }
}

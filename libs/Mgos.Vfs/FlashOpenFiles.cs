// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>The files of a flash file system that are open.</summary>
internal sealed class FlashOpenFiles
{
    private readonly ArrayList _files = new ArrayList();

    internal bool IsFull => _files.Count >= VfsConstants.MaxOpenFlashFiles;

    internal void Add(FlashOpenFile file) => _files.Add(file);

    internal void Remove(FlashOpenFile file) => _files.Remove(file);

    /// <summary>Tells whether a file is open for writing.</summary>
    internal bool HasWriter(string name)
    {
        for (int i = 0; i < _files.Count; i++)
        {
            FlashOpenFile file = (FlashOpenFile)_files[i];
            if (file.IsWriter && file.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>Tells whether a file is open whose name is another spelling of a name, given folded too; one exact name is left out.</summary>
    internal bool HasOtherCase(string folded, string name, string except)
    {
        for (int i = 0; i < _files.Count; i++)
        {
            if (FileName.IsOtherCase(((FlashOpenFile)_files[i]).Name, folded, name, except))
                return true;
        }

        return false;
    }

    /// <summary>Blocks that the files being written will take in addition to those of their old content.</summary>
    internal long ReservedBlocks()
    {
        long blocks = 0;
        for (int i = 0; i < _files.Count; i++)
            blocks += ((FlashOpenFile)_files[i]).ReservedBlocks;
        return blocks;
    }

    /// <summary>Lets go of a file for those who read it.</summary>
    internal void InvalidateReaders(string name)
    {
        for (int i = _files.Count - 1; i >= 0; i--)
        {
            FlashOpenFile file = (FlashOpenFile)_files[i];
            if (file.Name == name && !file.IsWriter)
                file.Invalidate();
        }
    }

    internal void DiscardAll()
    {
        for (int i = _files.Count - 1; i >= 0; i--)
            ((FlashOpenFile)_files[i]).Discard();
    }
}

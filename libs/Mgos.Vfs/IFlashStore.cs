// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>The primitive operations on persistent storage that <see cref="FlashFileSystem"/> builds safe files from.</summary>
/// <remarks>
/// Each operation that changes names is one atomic step and durable when it returns; the power may fail between any two. Names have
/// passed <see cref="FileName.Check"/> unless it says otherwise. Errors come back as values. Thread: loop.
/// </remarks>
public interface IFlashStore
{
    /// <summary>Size in bytes.</summary>
    long TotalBytes { get; }

    /// <summary>Longest name in bytes of UTF-8.</summary>
    int MaxNameBytes { get; }

    /// <summary>True if <see cref="Move"/> replaces an existing target; else there must be none.</summary>
    bool IsReplacing { get; }

    /// <summary>True if a file that is open keeps its old content for that reader while it is deleted or replaced; else it must be closed first.</summary>
    bool KeepsOpenFiles { get; }

    /// <summary>True if new content is to be read back before it may replace the old.</summary>
    bool NeedsReadBack { get; }

    /// <summary>Names of the files in an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The names, in no particular order; null if they cannot be read.</returns>
    string[] List(FlashArea area);

    /// <summary>Size of a file.</summary>
    /// <param name="area">The area.</param>
    /// <param name="name">Any name, exact in case; the store makes sure that one which no file can have leads nowhere.</param>
    /// <returns>Bytes; -1 if there is no such file.</returns>
    long GetLength(FlashArea area, string name);

    /// <summary>Opens a file.</summary>
    /// <param name="area">The area.</param>
    /// <param name="name">Name, exact in case.</param>
    /// <param name="mode">What for.</param>
    /// <param name="file">The file; null on failure.</param>
    /// <returns>None, NotFound, NoSpace, AccessDenied or IoError.</returns>
    VfsError Open(FlashArea area, string name, FlashOpenMode mode, out IFlashFile file);

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    /// <param name="area">The area.</param>
    /// <param name="name">Name, exact in case.</param>
    /// <returns>None, AccessDenied or IoError.</returns>
    VfsError Delete(FlashArea area, string name);

    /// <summary>Moves a file.</summary>
    /// <param name="fromArea">Its area.</param>
    /// <param name="from">Its name.</param>
    /// <param name="toArea">Its new area.</param>
    /// <param name="to">Its new name.</param>
    /// <returns>None, AccessDenied or IoError.</returns>
    VfsError Move(FlashArea fromArea, string from, FlashArea toArea, string to);

    /// <summary>Ends the use of the store.</summary>
    void Close();
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Replaces files on a store so that a power cut at any moment leaves either the old content or the new.</summary>
/// <remarks>
/// <code>
/// step of replacing a file       | power cut after it, then recovery
/// -------------------------------|---------------------------------------------------------
/// write Work/x, close, read back | Work/x is deleted: old content
/// a store that replaces:         |
///   move Work/x to Files/x       | new content
/// a store that does not:         |
///   move Work/x to Ready/x       | Ready/x replaces Files/x: new content
///   delete Files/x               | Ready/x is moved to Files/x: new content
///   move Ready/x to Files/x      | new content
/// </code>
/// A board may try a move as a copy if its file system refuses it: Ready/x beside Work/x is such a copy, cut off, and deleted.
/// Without an old file Work/x is moved to Files/x at once. Renaming onto an existing file goes the same way, from Files instead of Work.
/// </remarks>
internal sealed class FlashReplacement
{
    private readonly IFlashStore _store;

    internal FlashReplacement(IFlashStore store)
    {
        _store = store;
    }

    /// <summary>True if a replacement has failed half-way; see <see cref="Resume"/>.</summary>
    internal bool IsUnfinished { get; private set; }

    /// <summary>Finishes what a power cut interrupted, and deletes what was not complete.</summary>
    /// <returns>None, or the error of the store.</returns>
    internal VfsError Recover()
    {
        string[] names = _store.List(FlashArea.Work);
        if (names == null)
            return VfsError.IoError;
        VfsError error = VfsError.None;
        for (int i = 0; i < names.Length && error == VfsError.None; i++)
            error = Drop(names[i]);
        return error == VfsError.None ? Resume() : error;
    }

    /// <summary>Moves a file to its place in Files, whether or not there is an old one.</summary>
    internal VfsError Replace(FlashArea area, string from, string to)
    {
        if (_store.IsReplacing || _store.GetLength(FlashArea.Files, to) < 0)
            return _store.Move(area, from, FlashArea.Files, to);
        VfsError error = _store.Move(area, from, FlashArea.Ready, to);
        if (error != VfsError.None)
            return error;
        error = Finish(to);
        IsUnfinished = error != VfsError.None;
        return error;
    }

    /// <summary>Finishes the replacements that a power cut or an error interrupted.</summary>
    internal VfsError Resume()
    {
        string[] names = _store.List(FlashArea.Ready);
        if (names == null)
            return VfsError.IoError;
        VfsError error = VfsError.None;
        for (int i = 0; i < names.Length && error == VfsError.None; i++)
            error = Finish(names[i]);
        IsUnfinished = error != VfsError.None;
        return error;
    }

    // In this order, so that what remains after a power cut still tells that it is not complete.
    private VfsError Drop(string name)
    {
        VfsError error = _store.GetLength(FlashArea.Ready, name) < 0 ? VfsError.None : _store.Delete(FlashArea.Ready, name);
        return error != VfsError.None ? error : _store.Delete(FlashArea.Work, name);
    }

    private VfsError Finish(string name)
    {
        VfsError error = _store.Delete(FlashArea.Files, name);
        return error != VfsError.None ? error : _store.Move(FlashArea.Ready, name, FlashArea.Files, name);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>Files on persistent storage that survive a power cut at any moment with either their old content or their new.</summary>
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
/// Without an old file Work/x is moved to Files/x at once. Renaming onto an existing file goes the same way, from Files instead of Work.
/// Changing a file in place and appending are atomic by the store. Free space is an estimate: lengths rounded up to
/// <see cref="VfsConstants.FlashBlockBytes"/>, at least one such block a file, and <see cref="VfsConstants.FlashOverheadBlocks"/>.
/// Thread: loop.
/// </remarks>
public sealed class FlashFileSystem : IFileSystem
{
    private const int Unknown = -1;

    private readonly IFlashStore _store;
    private readonly ArrayList _open = new ArrayList();
    private readonly long _totalBlocks;
    private long _fileBlocks = Unknown;
    private bool _isUnfinished;

    /// <summary>Takes a store; call <see cref="Recover"/> next.</summary>
    /// <param name="store">The store, which is closed at the end.</param>
    public FlashFileSystem(IFlashStore store)
    {
        _store = store;
        _totalBlocks = store.TotalBytes / VfsConstants.FlashBlockBytes;
    }

    /// <inheritdoc/>
    public long TotalBytes => _totalBlocks * VfsConstants.FlashBlockBytes;

    /// <inheritdoc/>
    public long FreeBytes
    {
        get
        {
            long free = FreeBlocks();
            return free > 0 ? free * VfsConstants.FlashBlockBytes : 0;
        }
    }

    internal IFlashStore Store => _store;

    /// <summary>Finishes what a power cut interrupted.</summary>
    /// <returns>None, or the error of the store.</returns>
    public VfsError Recover()
    {
        VfsError error = FinishReplacements();
        string[] names = error == VfsError.None ? _store.List(FlashArea.Work) : null;
        if (names == null)
            return error != VfsError.None ? error : VfsError.IoError;
        for (int i = 0; i < names.Length && error == VfsError.None; i++)
            error = _store.Delete(FlashArea.Work, names[i]);
        return error;
    }

    /// <inheritdoc/>
    public VfsError Open(string name, VfsOpenFlags flags, out IOpenFile file)
    {
        file = null;
        VfsError error = BeginUse();
        if (error != VfsError.None)
            return error;
        VfsError nameError = FileName.Check(name, _store.MaxNameBytes);
        bool exists = nameError == VfsError.None && _store.GetLength(FlashArea.Files, name) >= 0;
        bool isCreating = (flags & VfsOpenFlags.Create) != 0;
        if (!exists && !isCreating)
            return VfsError.NotFound;
        if (nameError != VfsError.None)
            return nameError;
        if (exists && isCreating && (flags & VfsOpenFlags.Exclusive) != 0)
            return VfsError.Exists;
        error = CheckOpen(name, (flags & VfsOpenFlags.Write) != 0, exists);
        return error != VfsError.None ? error : Open(name, ModeOf(flags, exists), out file);
    }

    /// <inheritdoc/>
    public VfsError Stat(string name, VfsFileInfo info)
    {
        VfsError error = BeginUse();
        if (error != VfsError.None)
            return error;
        long length = GetLength(name);
        if (length < 0)
            return VfsError.NotFound;
        info.Size = length;
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Remove(string name)
    {
        VfsError error = BeginUse();
        if (error != VfsError.None)
            return error;
        if (GetLength(name) < 0)
            return VfsError.NotFound;
        if (HasWriter(name))
            return VfsError.Busy;
        InvalidateReaders(name);
        _fileBlocks = Unknown;
        return _store.Delete(FlashArea.Files, name);
    }

    /// <inheritdoc/>
    public VfsError Rename(string from, string to)
    {
        VfsError error = BeginUse();
        if (error != VfsError.None)
            return error;
        if (GetLength(from) < 0)
            return VfsError.NotFound;
        error = FileName.Check(to, _store.MaxNameBytes);
        if (error != VfsError.None || from == to)
            return error;
        if (HasWriter(from) || HasWriter(to))
            return VfsError.Busy;
        if (HasOtherCase(to, from))
            return VfsError.Exists;
        InvalidateReaders(from);
        return Replace(FlashArea.Files, from, to);
    }

    /// <inheritdoc/>
    public string[] List() => BeginUse() == VfsError.None ? _store.List(FlashArea.Files) : null;

    /// <inheritdoc/>
    public VfsError CollectGarbage() => VfsError.None;

    /// <inheritdoc/>
    public void Unmount()
    {
        for (int i = _open.Count - 1; i >= 0; i--)
            ((FlashOpenFile)_open[i]).Discard();
        _store.Close();
    }

    /// <summary>Removes all files.</summary>
    /// <returns>None, or the error of the store.</returns>
    public VfsError RemoveAll()
    {
        string[] names = List();
        if (names == null)
            return VfsError.IoError;
        VfsError error = VfsError.None;
        for (int i = 0; i < names.Length && error == VfsError.None; i++)
            error = Remove(names[i]);
        return error;
    }

    internal static long BlocksOf(long length) =>
        length <= VfsConstants.FlashBlockBytes ? 1 : (length + VfsConstants.FlashBlockBytes - 1) / VfsConstants.FlashBlockBytes;

    internal long FreeBlocks()
    {
        if (_fileBlocks == Unknown)
            _fileBlocks = CountFileBlocks();
        long used = _fileBlocks + VfsConstants.FlashOverheadBlocks;
        for (int i = 0; i < _open.Count; i++)
            used += ((FlashOpenFile)_open[i]).ReservedBlocks;
        return _totalBlocks - used;
    }

    /// <summary>Puts complete content from Work in its place.</summary>
    internal VfsError Commit(string name)
    {
        VfsError error = BeginUse();
        return error != VfsError.None ? error : Replace(FlashArea.Work, name, name);
    }

    internal void Forget(FlashOpenFile file)
    {
        _open.Remove(file);
        _fileBlocks = Unknown;
    }

    /// <summary>Readers of a file that is about to go: their store may not let it go, or may give its bytes to another file.</summary>
    internal void InvalidateReaders(string name)
    {
        for (int i = _open.Count - 1; i >= 0 && !_store.KeepsOpenFiles; i--)
        {
            FlashOpenFile file = (FlashOpenFile)_open[i];
            if (file.Name == name && !file.IsWriter)
                file.Invalidate();
        }
    }

    private static FlashOpenMode ModeOf(VfsOpenFlags flags, bool exists)
    {
        if ((flags & VfsOpenFlags.Write) == 0)
            return FlashOpenMode.Read;
        return exists && (flags & VfsOpenFlags.Truncate) == 0 ? FlashOpenMode.Update : FlashOpenMode.Create;
    }

    private VfsError CheckOpen(string name, bool isWriter, bool exists)
    {
        if (_open.Count >= VfsConstants.MaxOpenFlashFiles)
            return VfsError.TooManyOpenFiles;
        if (!isWriter)
            return VfsError.None;
        if (HasWriter(name))
            return VfsError.Busy;
        if (exists)
            return VfsError.None;
        if (HasOtherCase(name, name))
            return VfsError.Exists;
        return FreeBlocks() > 0 ? VfsError.None : VfsError.NoSpace;
    }

    private VfsError Open(string name, FlashOpenMode mode, out IOpenFile file)
    {
        file = null;
        IFlashFile opened;
        VfsError error = _store.Open(mode == FlashOpenMode.Create ? FlashArea.Work : FlashArea.Files, name, mode, out opened);
        if (error != VfsError.None)
            return error;
        FlashOpenFile result = new FlashOpenFile(this, name, opened, mode);
        _open.Add(result);
        file = result;
        return VfsError.None;
    }

    private VfsError Replace(FlashArea area, string from, string to)
    {
        InvalidateReaders(to);
        _fileBlocks = Unknown;
        if (_store.IsReplacing || _store.GetLength(FlashArea.Files, to) < 0)
            return _store.Move(area, from, FlashArea.Files, to);
        VfsError error = _store.Move(area, from, FlashArea.Ready, to);
        if (error != VfsError.None)
            return error;
        error = Finish(to);
        _isUnfinished = error != VfsError.None;
        return error;
    }

    private VfsError Finish(string name)
    {
        VfsError error = _store.Delete(FlashArea.Files, name);
        return error != VfsError.None ? error : _store.Move(FlashArea.Ready, name, FlashArea.Files, name);
    }

    private VfsError FinishReplacements()
    {
        string[] names = _store.List(FlashArea.Ready);
        if (names == null)
            return VfsError.IoError;
        VfsError error = VfsError.None;
        for (int i = 0; i < names.Length && error == VfsError.None; i++)
            error = Finish(names[i]);
        _isUnfinished = error != VfsError.None;
        return error;
    }

    // A replacement that failed half-way is completed before anybody sees the files again.
    private VfsError BeginUse() => _isUnfinished ? FinishReplacements() : VfsError.None;

    private long GetLength(string name) =>
        FileName.Check(name, _store.MaxNameBytes) == VfsError.None ? _store.GetLength(FlashArea.Files, name) : -1;

    private bool HasWriter(string name)
    {
        for (int i = 0; i < _open.Count; i++)
        {
            FlashOpenFile file = (FlashOpenFile)_open[i];
            if (file.IsWriter && file.Name == name)
                return true;
        }

        return false;
    }

    // Looks for a file, or one being written, whose name is another spelling of a name; one exact name is left out.
    private bool HasOtherCase(string name, string except)
    {
        string folded = FileName.Fold(name);
        for (int i = 0; i < _open.Count; i++)
        {
            if (IsOtherCase(((FlashOpenFile)_open[i]).Name, folded, name, except))
                return true;
        }

        string[] names = _store.List(FlashArea.Files);
        for (int i = 0; names != null && i < names.Length; i++)
        {
            if (IsOtherCase(names[i], folded, name, except))
                return true;
        }

        return false;
    }

    private static bool IsOtherCase(string candidate, string folded, string name, string except) =>
        candidate.Length == name.Length && candidate != name && candidate != except && FileName.Fold(candidate) == folded;

    private long CountFileBlocks()
    {
        string[] names = _store.List(FlashArea.Files);
        long blocks = 0;
        for (int i = 0; names != null && i < names.Length; i++)
            blocks += BlocksOf(_store.GetLength(FlashArea.Files, names[i]));
        return blocks;
    }
}

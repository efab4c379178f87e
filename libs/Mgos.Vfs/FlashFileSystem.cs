// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Files on persistent storage that survive a power cut at any moment with either their old content or their new.</summary>
/// <remarks>
/// How a file is replaced: see <see cref="FlashReplacement"/>. Changing a file in place and appending are atomic by the store. Free space is an estimate: lengths rounded up to
/// <see cref="VfsConstants.FlashBlockBytes"/>, at least one such block a file, and <see cref="VfsConstants.FlashOverheadBlocks"/>.
/// Thread: loop.
/// </remarks>
public sealed class FlashFileSystem : IFileSystem
{
    private const long NoFile = -1;

    private readonly IFlashStore _store;
    private readonly FlashOpenFiles _open = new FlashOpenFiles();
    private readonly FlashReplacement _replacement;
    private readonly FlashSpace _space;

    /// <summary>Takes a store; call <see cref="Recover"/> next.</summary>
    /// <param name="store">The store, which is closed at the end.</param>
    public FlashFileSystem(IFlashStore store)
    {
        _store = store;
        _replacement = new FlashReplacement(store);
        _space = new FlashSpace(store, _open);
    }

    /// <inheritdoc/>
    public long TotalBytes => _space.TotalBytes;

    /// <inheritdoc/>
    public long FreeBytes => _space.FreeBytes;

    internal IFlashStore Store => _store;

    /// <summary>Finishes what a power cut interrupted.</summary>
    /// <returns>None, or the error of the store.</returns>
    public VfsError Recover() => _replacement.Recover();

    /// <inheritdoc/>
    public VfsError Open(string name, VfsOpenFlags flags, out IOpenFile file)
    {
        file = null;
        VfsError error = BeginUse();
        if (error != VfsError.None)
            return error;
        bool exists = GetLength(name) >= 0;
        bool isCreating = (flags & VfsOpenFlags.Create) != 0;
        if (!exists && !isCreating)
            return VfsError.NotFound;
        error = exists ? VfsError.None : FileName.Check(name, _store.MaxNameBytes);
        if (error != VfsError.None)
            return error;
        if (exists && isCreating && (flags & VfsOpenFlags.Exclusive) != 0)
            return VfsError.Exists;
        error = CheckOpen(name, (flags & VfsOpenFlags.Write) != 0, exists);
        return error != VfsError.None ? error : Open(name, ModeOf(flags, exists), out file);
    }

    /// <inheritdoc/>
    public VfsError Stat(string name, VfsFileInfo info)
    {
        if (_replacement.IsUnfinished)
        {
            VfsError error = _replacement.Resume();
            if (error != VfsError.None)
                return error;
        }

        long length = _store.GetLength(FlashArea.Files, name);
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
        long length = GetLength(name);
        if (length < 0)
            return VfsError.NotFound;
        if (_open.HasWriter(name))
            return VfsError.Busy;
        InvalidateReaders(name);
        return Note(_store.Delete(FlashArea.Files, name), length, NoFile);
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
        if (_open.HasWriter(from) || _open.HasWriter(to))
            return VfsError.Busy;
        if (HasOtherCase(to, from))
            return VfsError.Exists;
        InvalidateReaders(from);
        long length = GetLength(from);
        return Note(Replace(FlashArea.Files, from, to), length, NoFile);
    }

    /// <inheritdoc/>
    public string[] List() => BeginUse() == VfsError.None ? _store.List(FlashArea.Files) : null;

    /// <inheritdoc/>
    public VfsError CollectGarbage() => VfsError.None;

    /// <inheritdoc/>
    public void Unmount()
    {
        _open.DiscardAll();
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

    /// <summary>Puts complete content from Work in its place.</summary>
    internal VfsError Commit(string name)
    {
        VfsError error = BeginUse();
        return error != VfsError.None ? error : Replace(FlashArea.Work, name, name);
    }

    internal void Forget(FlashOpenFile file) => _open.Remove(file);

    /// <summary>Keeps the count of blocks in step with a file that has changed, if it has; gives the error on.</summary>
    internal VfsError Note(VfsError error, long oldLength, long newLength)
    {
        if (error == VfsError.None)
            _space.Replace(oldLength, newLength);
        else
            Recount();
        return error;
    }

    /// <summary>Has the blocks counted anew when they are needed.</summary>
    internal void Recount() => _space.Invalidate();

    internal bool HasRoom(long blocks) => _space.HasRoom(blocks);

    /// <summary>Readers of a file that is about to go: their store may not let it go, or may give its bytes to another file.</summary>
    internal void InvalidateReaders(string name)
    {
        if (!_store.KeepsOpenFiles)
            _open.InvalidateReaders(name);
    }

    private static FlashOpenMode ModeOf(VfsOpenFlags flags, bool exists)
    {
        if ((flags & VfsOpenFlags.Write) == 0)
            return FlashOpenMode.Read;
        return exists && (flags & VfsOpenFlags.Truncate) == 0 ? FlashOpenMode.Update : FlashOpenMode.Create;
    }

    private VfsError CheckOpen(string name, bool isWriter, bool exists)
    {
        if (_open.IsFull)
            return VfsError.TooManyOpenFiles;
        if (!isWriter)
            return VfsError.None;
        if (_open.HasWriter(name))
            return VfsError.Busy;
        if (exists)
            return VfsError.None;
        if (HasOtherCase(name, name))
            return VfsError.Exists;
        return _space.HasRoom(1) ? VfsError.None : VfsError.NoSpace;
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
        long oldLength = _store.GetLength(FlashArea.Files, to);
        long newLength = _store.GetLength(area, from);
        return Note(_replacement.Replace(area, from, to), oldLength, newLength);
    }

    // A replacement that failed half-way is completed before anybody sees the files again.
    private VfsError BeginUse() => _replacement.IsUnfinished ? _replacement.Resume() : VfsError.None;

    private long GetLength(string name) => _store.GetLength(FlashArea.Files, name);

    // Looks for a file, or one being written, whose name is another spelling of a name; one exact name is left out.
    private bool HasOtherCase(string name, string except)
    {
        string folded = FileName.Fold(name);
        if (_open.HasOtherCase(folded, name, except))
            return true;
        string[] names = _store.List(FlashArea.Files);
        for (int i = 0; names != null && i < names.Length; i++)
        {
            if (FileName.IsOtherCase(names[i], folded, name, except))
                return true;
        }

        return false;
    }
}

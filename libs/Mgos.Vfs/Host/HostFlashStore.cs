// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Vfs;

/// <summary>The state directory of a virtual device: the files as they are, in a directory that a user may look into.</summary>
/// <remarks>
/// <code>
/// PATH         | the files
/// PATH.work    | new content being written
/// PATH.journal | the change being made, see HostJournal
/// </code>
/// New content is written, synced, and renamed over the old; the directory is synced. So neither the end of the process nor the loss of
/// power at any moment loses what was acknowledged or shows half of anything. Thread: one at a time.
/// </remarks>
public sealed class HostFlashStore : IFlashStore
{
    private const int NoFile = -1;
    private const int CopyBytes = 64 * 1024;

    private readonly IHostDisk _disk;
    private readonly string _filesPath;
    private readonly string _workPath;
    private readonly IDisposable _lock;
    private readonly HostJournal _journal;
    private HostJournalRecord _unapplied;

    /// <summary>Opens the store and makes good what a power cut interrupted.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">Directory of the files; made if it does not exist.</param>
    /// <param name="totalBytes">Largest size of the files together.</param>
    /// <param name="pathLock">Disposed when the store is closed; may be null.</param>
    /// <exception cref="IOException">The disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    public HostFlashStore(IHostDisk disk, string path, long totalBytes, IDisposable pathLock)
    {
        _disk = disk;
        _filesPath = path;
        _workPath = path + ".work";
        _lock = pathLock;
        TotalBytes = totalBytes;
        disk.CreateDirectory(_filesPath);
        disk.CreateDirectory(_workPath);
        _journal = new HostJournal(disk, path + ".journal");
        disk.SyncDirectory(Path.GetDirectoryName(path));
        _unapplied = _journal.Pending();
        ApplyPending();
    }

    /// <inheritdoc/>
    public long TotalBytes { get; }

    /// <inheritdoc/>
    public int MaxNameBytes => VfsConstants.MaxNameBytes;

    /// <inheritdoc/>
    public bool IsReplacing => true;

    /// <summary>An open file keeps its content on Unix; elsewhere a reader would stand in the way.</summary>
    public bool KeepsOpenFiles => _disk.IsCaseSensitive;

    /// <inheritdoc/>
    public bool NeedsReadBack => false;

    /// <summary>Names of the files in an area; files that somebody put there and whose names the device cannot use are left out.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The names, sorted; null if they cannot be read.</returns>
    public string[] List(FlashArea area)
    {
        try
        {
            if (area == FlashArea.Ready)
                return new string[0];
            string[] names = Array.FindAll(_disk.ListFiles(DirectoryOf(area)), name => FileName.Check(name, MaxNameBytes) == VfsError.None);
            Array.Sort(names, string.CompareOrdinal);
            return names;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public long GetLength(FlashArea area, string name)
    {
        try
        {
            if (area == FlashArea.Ready || FileName.Check(name, MaxNameBytes) != VfsError.None)
                return NoFile;
            if (!_disk.IsCaseSensitive && Array.IndexOf(_disk.ListFiles(DirectoryOf(area)), name) < 0)
                return NoFile;
            return _disk.GetLength(PathOf(area, name));
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return NoFile;
        }
    }

    /// <inheritdoc/>
    public VfsError Open(FlashArea area, string name, FlashOpenMode mode, out IFlashFile file)
    {
        file = null;
        try
        {
            ApplyPending();
            bool isNew = mode == FlashOpenMode.Create;
            IHostDiskFile opened = _disk.Open(PathOf(area, name), isNew, isNew);
            file = mode == FlashOpenMode.Update ? new HostFlashUpdate(this, name, opened) : new HostFlashFile(opened, isNew);
            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return HostErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Delete(FlashArea area, string name)
    {
        try
        {
            ApplyPending();
            Settle(area, name);
            _disk.Delete(PathOf(area, name));
            if (area == FlashArea.Files)
                _disk.SyncDirectory(_filesPath);
            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return HostErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Move(FlashArea fromArea, string from, FlashArea toArea, string to)
    {
        try
        {
            ApplyPending();
            Settle(fromArea, from);
            Settle(toArea, to);
            _disk.Move(PathOf(fromArea, from), PathOf(toArea, to));
            _disk.SyncDirectory(DirectoryOf(toArea));
            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return HostErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public void Close()
    {
        _journal.Dispose();
        if (_lock != null)
            _lock.Dispose();
    }

    /// <summary>Makes a change durably and at once; throws what System.IO throws.</summary>
    internal void Change(HostJournalRecord record)
    {
        ApplyPending();
        _journal.Write(record);
        _unapplied = record;
        ApplyPending();
    }

    /// <summary>Starts a copy of an open file in the work area.</summary>
    internal IHostDiskFile Copy(string name, IHostDiskFile source)
    {
        IHostDiskFile copy = _disk.Open(PathOf(FlashArea.Work, name), true, true);
        byte[] buffer = new byte[CopyBytes];
        long position = 0;
        int read;
        while ((read = source.Read(position, buffer, 0, buffer.Length)) > 0)
        {
            copy.Write(position, buffer, 0, read);
            position += read;
        }

        return copy;
    }

    // The record is durable at this point: if this fails it is repeated before anything else is done, or at the next start.
    private void ApplyPending()
    {
        HostJournalRecord record = _unapplied;
        if (record == null)
            return;
        string path = PathOf(FlashArea.Files, record.Name);
        if (FileName.Check(record.Name, MaxNameBytes) == VfsError.None && _disk.GetLength(path) >= 0)
            Apply(record, path);
        _unapplied = null;
        _journal.Clear();
    }

    private void Apply(HostJournalRecord record, string path)
    {
        using (IHostDiskFile file = _disk.Open(path, true, false))
        {
            file.Write(record.Position, record.Data, 0, record.Count);
            file.Sync();
        }
    }

    private void Settle(FlashArea area, string name)
    {
        if (area == FlashArea.Files)
            _journal.Settle(name);
    }

    private string DirectoryOf(FlashArea area) => area == FlashArea.Files ? _filesPath : _workPath;

    private string PathOf(FlashArea area, string name) => Path.Combine(DirectoryOf(area), name);
}

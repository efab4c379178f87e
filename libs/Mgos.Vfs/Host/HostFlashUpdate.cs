// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>A file of the state directory that is changed: nothing happens to it before it is closed, and then everything at once.</summary>
/// <remarks>
/// One run of bytes, as appends and chunks of uploads are, waits in memory and goes through the journal. Anything else goes to a copy
/// of the file that replaces it, so that the cost of appending does not grow with the file.
/// </remarks>
internal sealed class HostFlashUpdate : IFlashFile
{
    private const int ReadFailed = -1;
    private const int FirstRunBytes = 1024;

    private readonly HostFlashStore _store;
    private readonly string _name;
    private IHostDiskFile _file;
    private bool _isCopy;
    private byte[] _run = new byte[0];
    private int _runCount;
    private long _runStart;

    internal HostFlashUpdate(HostFlashStore store, string name, IHostDiskFile file)
    {
        _store = store;
        _name = name;
        _file = file;
    }

    /// <inheritdoc/>
    public long Length => Math.Max(_file.Length, _runStart + _runCount);

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count)
    {
        try
        {
            int available = (int)Math.Max(0, Math.Min(count, Length - position));
            int read = 0;
            int chunk;
            while (read < available && (chunk = _file.Read(position + read, buffer, offset + read, available - read)) > 0)
                read += chunk;
            CopyRun(position, buffer, offset, available);
            return available;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return ReadFailed;
        }
    }

    /// <inheritdoc/>
    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        try
        {
            if (!TryAddToRun(position, data, offset, count))
            {
                MakeCopy();
                _file.Write(position, data, offset, count);
            }

            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return HostErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Close()
    {
        try
        {
            if (_isCopy)
                _file.Sync();
            _file.Dispose();
            if (_isCopy)
                return _store.Move(FlashArea.Work, _name, FlashArea.Files, _name);
            if (_runCount > 0)
                _store.Change(new HostJournalRecord(_name, _runStart, _run, _runCount));
            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            return HostErrors.From(e);
        }
        finally
        {
            _file.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Discard()
    {
        _file.Dispose();
        if (_isCopy)
            _store.Delete(FlashArea.Work, _name);
    }

    private bool TryAddToRun(long position, byte[] data, int offset, int count)
    {
        if (_isCopy || (_runCount > 0 && position != _runStart + _runCount) || count > HostJournalRecord.MaxDataBytes - _runCount)
            return false;
        if (_runCount == 0)
            _runStart = position;
        if (_runCount + count > _run.Length)
            Array.Resize(ref _run, Math.Max(Math.Max(_run.Length * 2, FirstRunBytes), _runCount + count));
        Array.Copy(data, offset, _run, _runCount, count);
        _runCount += count;
        return true;
    }

    private void CopyRun(long position, byte[] buffer, int offset, int count)
    {
        long start = Math.Max(position, _runStart);
        long end = Math.Min(position + count, _runStart + _runCount);
        if (end > start)
            Array.Copy(_run, start - _runStart, buffer, offset + (start - position), end - start);
    }

    private void MakeCopy()
    {
        if (_isCopy)
            return;
        IHostDiskFile copy = _store.Copy(_name, _file);
        _file.Dispose();
        _file = copy;
        _isCopy = true;
        _file.Write(_runStart, _run, 0, _runCount);
        _runCount = 0;
        _runStart = 0;
    }
}

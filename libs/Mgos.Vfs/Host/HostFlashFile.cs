// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>A file of the state directory that is read, or that is new and written.</summary>
internal sealed class HostFlashFile : IFlashFile
{
    private const int ReadFailed = -1;

    private readonly IHostDiskFile _file;
    private readonly bool _isNew;

    internal HostFlashFile(IHostDiskFile file, bool isNew)
    {
        _file = file;
        _isNew = isNew;
    }

    /// <inheritdoc/>
    public long Length => _file.Length;

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count)
    {
        try
        {
            return _file.Read(position, buffer, offset, count);
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
            _file.Write(position, data, offset, count);
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
            if (_isNew)
                _file.Sync();
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
    public void Discard() => _file.Dispose();
}

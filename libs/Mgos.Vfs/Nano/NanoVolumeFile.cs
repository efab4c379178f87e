// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Vfs;

/// <summary>An open file in the flash of a board.</summary>
internal sealed class NanoVolumeFile : IFlashFile
{
    private const int ReadFailed = -1;

    private readonly FileStream _stream;
    private long _length;
    private long _position;

    internal NanoVolumeFile(FileStream stream)
    {
        _stream = stream;
        _length = stream.Length;
    }

    /// <inheritdoc/>
    public long Length => _length;

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count)
    {
        if (position >= _length)
            return 0;
        try
        {
            MoveTo(position);
            int read = _stream.Read(buffer, offset, count);
            _position += read;
            return read;
        }
        catch (IOException)
        {
            return ReadFailed;
        }
    }

    /// <inheritdoc/>
    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        try
        {
            MoveTo(position);
            _stream.Write(data, offset, count);
            _position += count;
            if (_position > _length)
                _length = _position;
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Close()
    {
        try
        {
            _stream.Close();

            // Its Close leaves the finalizer on, and finalizers only run when nothing else does: a busy loop would fill the heap with closed files.
            GC.SuppressFinalize(_stream);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <summary>Closes the file. What was written to an existing file stays: the platform cannot take it back.</summary>
    public void Discard() => Close();

    private void MoveTo(long position)
    {
        if (_position == position)
            return;
        _stream.Seek(position, SeekOrigin.Begin);
        _position = position;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>An open file: position, and what may be done with it.</summary>
/// <remarks>
/// What is written becomes durable and visible to others at <see cref="Close"/>, all of it at once; until then, and after a power cut
/// before it, the file has its old content. Thread: loop.
/// </remarks>
public sealed class VfsFile
{
    private const int ReadFailed = -1;

    private readonly MountEntry _mount;
    private readonly VfsOpenFlags _flags;
    private IOpenFile _file;
    private long _position;

    internal VfsFile(MountEntry mount, IOpenFile file, VfsOpenFlags flags)
    {
        _mount = mount;
        _file = file;
        _flags = flags;
        Descriptor = mount.Add(this);
    }

    /// <summary>Number of the file: id of the mount in bits 8 to 15, number on the mount in bits 0 to 7.</summary>
    public int Descriptor { get; }

    /// <summary>True until the file is closed.</summary>
    public bool IsOpen => _file != null;

    /// <summary>Size in bytes, with what was written so far; 0 if the file is closed.</summary>
    public long Length => _file == null ? 0 : _file.Length;

    /// <summary>Where the next read or write begins, in bytes from the start.</summary>
    public long Position => _position;

    /// <summary>Reads from the position on and moves it.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte of the buffer.</param>
    /// <param name="count">Largest number of bytes.</param>
    /// <returns>Number of bytes; 0 at the end; -1 if the file is closed, not open for reading, unreadable, or was replaced under its reader.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the buffer.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        CheckRange(buffer, offset, count);
        if (_file == null || (_flags & VfsOpenFlags.Read) == 0)
            return ReadFailed;
        int read = _file.Read(_position, buffer, offset, count);
        if (read > 0)
            _position += read;
        return read;
    }

    /// <summary>Writes at the position, or at the end of a file opened with Append, and moves the position behind it.</summary>
    /// <param name="data">What.</param>
    /// <param name="offset">First byte of the data.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>None; BadDescriptor if the file is closed or not open for writing; FileTooLarge, NoSpace, OutOfMemory or IoError.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the data.</exception>
    public VfsError Write(byte[] data, int offset, int count)
    {
        CheckRange(data, offset, count);
        if (_file == null || (_flags & VfsOpenFlags.Write) == 0)
            return VfsError.BadDescriptor;
        long position = (_flags & VfsOpenFlags.Append) != 0 ? _file.Length : _position;
        if (position > VfsConstants.MaxFileBytes - count)
            return VfsError.FileTooLarge;
        VfsError error = count == 0 ? VfsError.None : _file.Write(position, data, offset, count);
        if (error == VfsError.None)
            _position = position + count;
        return error;
    }

    /// <summary>Moves the position.</summary>
    /// <param name="position">Bytes from the start; may be behind the end: a write there fills the gap with zeros.</param>
    /// <returns>None, BadDescriptor if the file is closed, InvalidArgument if the position is negative or no file can be that long.</returns>
    public VfsError Seek(long position)
    {
        if (_file == null)
            return VfsError.BadDescriptor;
        if (position < 0 || position > VfsConstants.MaxFileBytes)
            return VfsError.InvalidArgument;
        _position = position;
        return VfsError.None;
    }

    /// <summary>Makes what was written durable and closes the file.</summary>
    /// <returns>
    /// None; BadDescriptor if it is closed already; after any other error the file has its old content, or the new one if the storage
    /// failed when all of it was stored.
    /// </returns>
    public VfsError Close()
    {
        if (_file == null)
            return VfsError.BadDescriptor;
        return Detach().Close();
    }

    /// <summary>Closes the file and forgets what was written; nothing happens if it is closed.</summary>
    public void Discard()
    {
        if (_file != null)
            Detach().Discard();
    }

    private IOpenFile Detach()
    {
        IOpenFile file = _file;
        _file = null;
        _mount.Remove(this);
        return file;
    }

    private static void CheckRange(byte[] data, int offset, int count)
    {
        if (data == null)
            throw new ArgumentNullException(nameof(data));
        if (offset < 0 || count < 0 || offset > data.Length || count > data.Length - offset)
            throw new ArgumentOutOfRangeException(nameof(count));
    }
}

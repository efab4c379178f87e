// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Auth;

/// <summary>A file of a device as <see cref="IByteSource"/>.</summary>
/// <remarks>Piece by piece from the virtual file system; from a storage that has no such thing, in one go. Thread: loop.</remarks>
public sealed class DeviceFileSource : IByteSource
{
    private readonly Device _device;
    private VfsFile _file;
    private byte[] _content;
    private int _position;

    /// <summary>Makes a source that is not open.</summary>
    /// <param name="device">The device.</param>
    public DeviceFileSource(Device device)
    {
        _device = device;
    }

    /// <summary>Name of the file, to be set before it is opened.</summary>
    public string FileName { get; set; } = "";

    /// <inheritdoc/>
    public bool Open()
    {
        Close();
        if (FileName.Length == 0)
            return false;
        VirtualFileSystem files = VirtualFileSystem.From(_device);
        if (files != null)
            return files.Open(FileName, VfsOpenFlags.Read, out _file) == VfsError.None;
        _content = _device.Files == null ? null : _device.Files.ReadFile(FileName);
        return _content != null;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (_file != null)
            return _file.Read(buffer, offset, count);
        int left = _content == null ? 0 : _content.Length - _position;
        if (count > left)
            count = left;
        if (count > 0)
            Array.Copy(_content, _position, buffer, offset, count);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public void Close()
    {
        VfsFile file = _file;
        _file = null;
        _content = null;
        _position = 0;
        if (file != null)
            file.Close();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A file of a volume that is written, and whose length the index is to know afterwards.</summary>
internal sealed class VolumeFlashFile : IFlashFile
{
    private readonly IFlashFile _file;
    private readonly VolumeFlashIndex _index;
    private readonly string _name;

    internal VolumeFlashFile(IFlashFile file, VolumeFlashIndex index, string name)
    {
        _file = file;
        _index = index;
        _name = name;
    }

    /// <inheritdoc/>
    public long Length => _file.Length;

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count) => _file.Read(position, buffer, offset, count);

    /// <inheritdoc/>
    public VfsError Write(long position, byte[] data, int offset, int count) => _file.Write(position, data, offset, count);

    /// <inheritdoc/>
    public VfsError Close()
    {
        long length = _file.Length;
        VfsError error = _file.Close();
        if (error == VfsError.None)
            _index.Set(_name, length);
        else
            _index.Refresh(_name);
        return error;
    }

    /// <summary>Closes the file. What was written to an existing file may stay, or may not: the platform decides.</summary>
    public void Discard()
    {
        _file.Discard();
        _index.Refresh(_name);
    }
}

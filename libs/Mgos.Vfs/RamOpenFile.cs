// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>An open file of a RAM file system.</summary>
internal sealed class RamOpenFile : IOpenFile
{
    private readonly RamVolume _volume;
    private readonly string _newName;
    private readonly RamFile _file;

    /// <summary>With a name the file is new and takes its place when it is closed.</summary>
    internal RamOpenFile(RamVolume volume, string newName, RamFile file)
    {
        _volume = volume;
        _newName = newName;
        _file = file;
    }

    /// <inheritdoc/>
    public long Length => _file.Length;

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count) => _file.Read(position, buffer, offset, count);

    /// <inheritdoc/>
    public VfsError Write(long position, byte[] data, int offset, int count) => _file.Write(_volume, position, data, offset, count);

    /// <inheritdoc/>
    public VfsError Close()
    {
        if (_newName != null)
            _volume.Set(_newName, _file);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public void Discard()
    {
        if (_newName != null)
            _volume.Release(_file.ReservedBytes);
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>An open file of a RAM file system.</summary>
internal sealed class RamOpenFile : IOpenFile
{
    private readonly RamVolume _volume;
    private readonly RamFile _file;
    private readonly ArrayList _writers;
    private readonly string _name;
    private readonly bool _isNew;

    /// <summary>A writer enters its name into the list of writers; a new file takes its place when it is closed.</summary>
    /// <param name="volume">Where the file is.</param>
    /// <param name="file">The content.</param>
    /// <param name="writers">Names of the files being written; null for a reader.</param>
    /// <param name="name">Name of the file; not used for a reader.</param>
    /// <param name="isNew">True if the file is not in the volume yet.</param>
    internal RamOpenFile(RamVolume volume, RamFile file, ArrayList writers, string name, bool isNew)
    {
        _volume = volume;
        _file = file;
        _writers = writers;
        _name = name;
        _isNew = isNew;
        if (writers != null)
            writers.Add(name);
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
        EndWriting();
        if (_isNew)
            _volume.Set(_name, _file);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public void Discard()
    {
        EndWriting();
        if (_isNew)
            _volume.Release(_file.ReservedBytes);
    }

    private void EndWriting()
    {
        if (_writers != null)
            _writers.Remove(_name);
    }
}

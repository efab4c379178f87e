// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Vfs;

/// <summary>An open file of a PC's disk.</summary>
internal sealed class HostDiskFile : IHostDiskFile
{
    private readonly SafeFileHandle _handle;

    internal HostDiskFile(string path, bool isWriting, bool isCreating)
    {
        _handle = File.OpenHandle(
            path,
            isCreating ? FileMode.Create : FileMode.Open,
            isWriting ? FileAccess.ReadWrite : FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete);
    }

    /// <inheritdoc/>
    public long Length => RandomAccess.GetLength(_handle);

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count) =>
        RandomAccess.Read(_handle, buffer.AsSpan(offset, count), position);

    /// <inheritdoc/>
    public void Write(long position, byte[] data, int offset, int count) =>
        RandomAccess.Write(_handle, data.AsSpan(offset, count), position);

    /// <inheritdoc/>
    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    /// <inheritdoc/>
    public void Sync() => RandomAccess.FlushToDisk(_handle);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}

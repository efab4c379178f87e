// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>A file as a body.</summary>
internal sealed class VfsFileSource : IHttpBodySource
{
    private readonly VfsFile _file;

    internal VfsFileSource(VfsFile file)
    {
        _file = file;
    }

    public int Read(byte[] buffer, int offset, int count) => _file.Read(buffer, offset, count);

    public void Close() => _file.Close();
}

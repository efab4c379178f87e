// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs.Tests;

/// <summary>A file that a random test has open, and what should be in it.</summary>
internal sealed class OpenedFile
{
    internal OpenedFile(VfsFile file, string name, bool isWriter)
    {
        File = file;
        Name = name;
        IsWriter = isWriter;
    }

    internal VfsFile File { get; }

    internal string Name { get; }

    internal bool IsWriter { get; }

    internal bool IsNew { get; init; }

    internal bool IsAppending { get; init; }

    internal string Text { get; set; }
}

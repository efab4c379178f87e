// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>What is known of a file: there are no times, owners or permissions.</summary>
public sealed class VfsFileInfo
{
    /// <summary>Size in bytes; 0 for a mount point.</summary>
    public long Size { get; set; }

    /// <summary>True for a mount point.</summary>
    public bool IsDirectory { get; set; }
}

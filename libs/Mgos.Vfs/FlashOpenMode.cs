// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>How a flash store opens a file.</summary>
public enum FlashOpenMode
{
    /// <summary>An existing file, to read.</summary>
    Read = 0,

    /// <summary>An existing file, to change: all changes take effect at Close, at once, or not at all.</summary>
    Update = 1,

    /// <summary>A new file, to write; one that is there is emptied.</summary>
    Create = 2,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>How a file is opened; mirrors the O_ flags of open().</summary>
[Flags]
public enum VfsOpenFlags
{
    /// <summary>For reading (O_RDONLY, or with Write O_RDWR).</summary>
    Read = 1,

    /// <summary>For writing (O_WRONLY).</summary>
    Write = 2,

    /// <summary>Make the file if it does not exist (O_CREAT); with Write only.</summary>
    Create = 4,

    /// <summary>Start with an empty file (O_TRUNC); with Write only. The old content stays until the file is closed.</summary>
    Truncate = 8,

    /// <summary>Every write goes to the end (O_APPEND).</summary>
    Append = 16,

    /// <summary>With Create: fail if the file exists (O_EXCL).</summary>
    Exclusive = 32,
}

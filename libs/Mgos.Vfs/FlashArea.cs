// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Where a flash store keeps a file: a file of each name may be in each area.</summary>
public enum FlashArea
{
    /// <summary>The files that users see.</summary>
    Files = 0,

    /// <summary>New content that is being written; worth nothing after a power cut.</summary>
    Work = 1,

    /// <summary>New content that is complete and about to replace the file; after a power cut it does.</summary>
    Ready = 2,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.TestKit.Storage;

/// <summary>What becomes of the cache of a <see cref="SimulatedDisk"/> when the power goes.</summary>
public enum CacheFate
{
    /// <summary>Any part of it gets to the disk, in any order.</summary>
    Random,

    /// <summary>Nothing of it gets to the disk.</summary>
    Lost,

    /// <summary>All of it gets to the disk, as when only the process ends.</summary>
    Kept,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>A device part that gives the file systems other storage than the machine's own, for example a memory card or a test's simulated flash.</summary>
/// <remarks>Add it to the device before it boots, in FirmwareImage.Prepare. Files that come with the firmware are not installed there.</remarks>
public sealed class FlashStorage
{
    /// <summary>Makes the part.</summary>
    /// <param name="stores">Opens the store of the root and those of other flash devices.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stores"/> is null.</exception>
    public FlashStorage(IFlashStoreFactory stores)
    {
        if (stores == null)
            throw new ArgumentNullException(nameof(stores));
        Stores = stores;
    }

    /// <summary>Opens the stores.</summary>
    public IFlashStoreFactory Stores { get; }

    /// <summary>Opens the stores of a machine itself, for boot loaders and the like that need them before a device runs.</summary>
    /// <param name="storageRoot">See <c>IPlatform.StorageRoot</c>.</param>
    /// <returns>The stores; each of them can be open once.</returns>
    public static IFlashStoreFactory OfMachine(string storageRoot) => StorageBackend.Open(storageRoot);
}

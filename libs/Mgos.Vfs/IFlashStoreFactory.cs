// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Opens the flash stores of a machine: one for the root file system, one for each further flash device.</summary>
public interface IFlashStoreFactory
{
    /// <summary>Size in bytes of each store.</summary>
    long StoreBytes { get; }

    /// <summary>Opens a store, which is empty if it has never been used.</summary>
    /// <param name="identity">Empty for the root file system, else lower-case letters, digits, _, - and +.</param>
    /// <param name="sizeBytes">Largest size of its files together.</param>
    /// <param name="store">The store; null on failure.</param>
    /// <returns>None, Busy if it is in use, AccessDenied or IoError.</returns>
    VfsError Open(string identity, long sizeBytes, out IFlashStore store);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>Storage that outlives the devices that boot from it, and power cuts.</summary>
public abstract class StorageMachine : IFlashStoreFactory
{
    /// <summary>What becomes of each operation of the storage.</summary>
    public abstract FaultPlan Faults { get; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Files beside those that a user sees: all of them should be gone after a boot.</summary>
    public abstract int StrayCount { get; }

    /// <inheritdoc/>
    public long StoreBytes { get; set; } = VfsConstants.DefaultFlashBytes;

    /// <summary>Called when a device has booted and the work under test begins.</summary>
    public virtual void OnStart()
    {
    }

    /// <summary>Switches the power on again, with what is on the storage then.</summary>
    public abstract void RestorePower();

    /// <inheritdoc/>
    public abstract VfsError Open(string identity, long sizeBytes, out IFlashStore store);
}

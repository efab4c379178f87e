// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>A board with simulated flash.</summary>
public sealed class BoardMachine : StorageMachine
{
    private const string Root = "I:\\fs";

    /// <summary>The flash.</summary>
    public SimulatedFlash Flash { get; } = new SimulatedFlash();

    /// <inheritdoc/>
    public override FaultPlan Faults => Flash.Faults;

    /// <inheritdoc/>
    public override string Name => "board";

    /// <inheritdoc/>
    public override int StrayCount => Flash.ListFiles(Root + ".work").Length + Flash.ListFiles(Root + ".ready").Length;

    /// <inheritdoc/>
    public override void RestorePower() => Flash.RestorePower();

    /// <inheritdoc/>
    public override VfsError Open(string identity, long sizeBytes, out IFlashStore store) =>
        VolumeFlashStore.Open(Flash, identity.Length == 0 ? Root : "I:\\dev_" + identity, sizeBytes, out store);
}

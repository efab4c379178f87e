// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>A board with simulated flash.</summary>
public sealed class BoardMachine : StorageMachine
{
    /// <summary>No rename is refused.</summary>
    public const int None = -1;

    private const string Root = "I:\\fs";

    /// <summary>The flash.</summary>
    public SimulatedFlash Flash { get; } = new SimulatedFlash();

    /// <summary>Which rename of the work under test the flash refuses, counted from 0; see <see cref="SimulatedFlash.RefuseRename"/>.</summary>
    public int RefusedRename { get; set; } = None;

    /// <inheritdoc/>
    public override FaultPlan Faults => Flash.Faults;

    /// <inheritdoc/>
    public override string Name => "board";

    /// <inheritdoc/>
    public override int StrayCount => Flash.ListFiles(Root + ".work").Length + Flash.ListFiles(Root + ".ready").Length;

    /// <inheritdoc/>
    public override void OnStart()
    {
        if (RefusedRename != None)
            Flash.RefuseRename(RefusedRename);
    }

    /// <inheritdoc/>
    public override void RestorePower() => Flash.RestorePower();

    /// <inheritdoc/>
    public override VfsError Open(string identity, long sizeBytes, out IFlashStore store) =>
        VolumeFlashStore.Open(Flash, identity.Length == 0 ? Root : "I:\\dev_" + identity, sizeBytes, out store);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using Mgos.TestKit.Storage;
using Mgos.Vfs;

namespace Mgos.Bench;

/// <summary>A machine whose flash is a <see cref="BenchVolume"/>.</summary>
internal sealed class BenchStorage : StorageMachine
{
    internal BenchStorage(int cellBytes)
    {
        Volume = new BenchVolume(cellBytes);
    }

    internal BenchVolume Volume { get; }

    public override FaultPlan Faults { get; } = new FaultPlan();

    public override string Name => "memory";

    public override int StrayCount => 0;

    public override void RestorePower()
    {
    }

    public override VfsError Open(string identity, long sizeBytes, out IFlashStore store) => VolumeFlashStore.Open(Volume, "I:\\" + identity, sizeBytes, out store);
}

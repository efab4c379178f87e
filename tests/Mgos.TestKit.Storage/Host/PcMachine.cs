// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>A PC with a simulated disk.</summary>
public sealed class PcMachine : StorageMachine
{
    private const string Root = "/state/fs";

    private readonly string _name;

    /// <summary>Makes a PC with an empty disk.</summary>
    /// <param name="fate">What a power cut leaves of its cache.</param>
    /// <param name="seed">Makes the random choices repeatable.</param>
    public PcMachine(CacheFate fate, int seed)
    {
        Disk = new SimulatedDisk(fate, seed);
        _name = "PC, cache " + fate + ", seed " + seed;
    }

    /// <summary>The disk.</summary>
    public SimulatedDisk Disk { get; }

    /// <inheritdoc/>
    public override FaultPlan Faults => Disk.Faults;

    /// <inheritdoc/>
    public override string Name => _name;

    /// <inheritdoc/>
    public override int StrayCount => Disk.ListFiles(Root + ".work").Count() + Disk.ListFiles("/state").Count(name => !name.EndsWith(".journal", System.StringComparison.Ordinal));

    /// <inheritdoc/>
    public override void RestorePower() => Disk.RestorePower();

    /// <inheritdoc/>
    public override VfsError Open(string identity, long sizeBytes, out IFlashStore store)
    {
        store = new HostFlashStore(Disk, identity.Length == 0 ? Root : "/state/dev_" + identity, sizeBytes, null);
        return VfsError.None;
    }
}

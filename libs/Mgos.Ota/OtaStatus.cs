// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>How an update stands; data of <see cref="OtaEvents.Status"/>.</summary>
/// <remarks>Mirrors <c>struct mgos_ota_status</c>.</remarks>
public sealed class OtaStatus
{
    /// <summary>True unless the running firmware is on trial.</summary>
    public bool IsCommitted { get; internal set; } = true;

    /// <summary>Seconds that the running firmware has for a commit; 0 if it needs none.</summary>
    public int CommitTimeoutSeconds { get; internal set; }

    /// <summary>Slot of the running firmware, <see cref="OtaConstants.FactorySlot"/> for the factory firmware; 0 without a boot loader.</summary>
    public int Partition { get; internal set; }

    /// <summary>What the updater is doing.</summary>
    public OtaState State { get; internal set; }

    /// <summary>Text for a user.</summary>
    public string Message { get; internal set; } = NameOf(OtaState.Idle);

    /// <summary>0 to 100; 0 if the size of the bundle is not known.</summary>
    public int ProgressPercent { get; internal set; }

    /// <summary>Name of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>One lower-case word.</returns>
    /// <remarks>Mirrors <c>mgos_ota_state_str</c>.</remarks>
    public static string NameOf(OtaState state)
    {
        switch (state)
        {
            case OtaState.Idle:
                return "idle";
            case OtaState.Progress:
                return "progress";
            case OtaState.Error:
                return "error";
            default:
                return "success";
        }
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What the updater is doing.</summary>
/// <remarks>Mirrors <c>enum mgos_ota_state</c>, numbers included.</remarks>
public enum OtaState
{
    /// <summary>Nothing.</summary>
    Idle = 0,

    /// <summary>An update is running.</summary>
    Progress = 1,

    /// <summary>The last update failed.</summary>
    Error = 2,

    /// <summary>The last update was applied; the device restarts.</summary>
    Success = 3,
}

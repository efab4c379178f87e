// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What is to be done with a bundle or one of its files.</summary>
/// <remarks>Mirrors <c>enum mgos_upd_file_action</c>, numbers included.</remarks>
public enum OtaAction
{
    /// <summary>Not yet: ask again later.</summary>
    Wait = 0,

    /// <summary>Go on.</summary>
    Ok = 1,

    /// <summary>Pass over it.</summary>
    Skip = 2,

    /// <summary>Give the update up.</summary>
    Abort = 3,
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Where <see cref="Device.Current"/> is kept: a board runs one device.</summary>
internal static class DeviceSlot
{
    internal static Device Current { get; set; }

    /// <summary>Gets the firmware in place of a run, while a boot loader looks for it; otherwise null.</summary>
    internal static CapturedFirmware Capture { get; set; }
}

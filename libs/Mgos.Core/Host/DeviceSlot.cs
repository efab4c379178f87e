// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Core;

/// <summary>Where <see cref="Device.Current"/> is kept: on a PC it follows the flow of execution, because many devices share the process.</summary>
internal static class DeviceSlot
{
    private static readonly AsyncLocal<Device> s_current = new AsyncLocal<Device>();

    private static readonly AsyncLocal<CapturedFirmware> s_capture = new AsyncLocal<CapturedFirmware>();

    internal static Device Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    /// <summary>Gets the firmware in place of a run, while a boot loader looks for it; otherwise null.</summary>
    internal static CapturedFirmware Capture
    {
        get => s_capture.Value;
        set => s_capture.Value = value;
    }
}

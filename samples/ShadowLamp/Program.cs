// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace ShadowLamp;

/// <summary>Entry point, the same on a PC and on a board.</summary>
public static class Program
{
    /// <summary>Boots the firmware; comes back only on a PC, when the device is told to end.</summary>
    public static void Main() => Firmware.Run(() => new ShadowLampApp());
}

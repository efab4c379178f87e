// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace OtaApp;

/// <summary>Entry point: with a boot loader the firmware is handed over to it, by itself it runs.</summary>
public static class Program
{
    /// <summary>Boots the firmware.</summary>
    public static void Main() => Firmware.Run(() => new HelloApp());
}

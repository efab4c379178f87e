// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Entry point.</summary>
public static class Program
{
    /// <summary>Boots the firmware, which measures itself, prints tables and ends.</summary>
    public static void Main() => Firmware.Run(() => new BenchGpioApp());
}

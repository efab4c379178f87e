// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit.Ota;

namespace Mgos.TestKit.App2;

/// <summary>What version 2 of the app has in its slot.</summary>
public static class Program
{
    /// <summary>Runs the firmware.</summary>
    public static void Main() => DeviceRunner.Run(new OtaTestFirmware("2", null), () => new LoadedApp());
}

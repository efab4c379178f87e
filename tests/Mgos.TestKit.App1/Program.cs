// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit.Ota;

namespace Mgos.TestKit.App1;

/// <summary>What version 1 of the app has in its slot.</summary>
public static class Program
{
    /// <summary>Runs the firmware.</summary>
    public static void Main() => DeviceRunner.Run(new OtaTestFirmware("1", null), () => new LoadedApp());
}

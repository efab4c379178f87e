// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Boot;

namespace OtaEngine;

/// <summary>Entry point of what is deployed once.</summary>
public static class Program
{
    /// <summary>Starts the app that was installed, or the factory firmware if there is none.</summary>
    public static void Main() => BootRunner.Run(new Firmware(), () => new FactoryApp());
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Spi;

/// <summary>Opens the SPI bus if it is switched on.</summary>
/// <remarks>Mirrors mgos_spi_init. Settings that are impossible end the boot.</remarks>
public sealed class SpiLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Spi";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        SpiBuses buses = new SpiBuses(device);
        device.Parts.Add(buses);
        device.Scripts.Add(new SpiScriptFunctions(buses));
        device.Scripts.Add(new SpiTransactionFunctions());
        return buses.Start();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Uart;

/// <summary>Gives a device its serial ports.</summary>
public sealed class UartLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Uart";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        UartPorts ports = new UartPorts(device);
        device.Parts.Add(ports);
        device.Scripts.Add(new UartScriptFunctions(ports));
        device.Scripts.Add(new UartConfigFunctions(ports));
        return true;
    }
}

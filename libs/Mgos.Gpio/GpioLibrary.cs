// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>Gives a device its pins, and the configuration the button for a factory reset.</summary>
public sealed class GpioLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Gpio";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        GpioPins pins = new GpioPins(device);
        device.Parts.Add(pins);
        device.Scripts.Add(new GpioFunctions(pins));
        device.Parts.Add(new FactoryResetPin((int pin) => IsPressed(pins, pin)));
        return true;
    }

    private static bool IsPressed(GpioPins pins, int pin) => pins.SetupInput(pin, GpioPull.Up) && !pins.Read(pin);
}

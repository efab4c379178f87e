// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Config;

/// <summary>The way to read <c>debug.factory_reset_gpio</c>: whoever can read pins adds this part to the device before the configuration is loaded.</summary>
public sealed class FactoryResetPin
{
    private readonly FactoryResetPinReader _reader;

    /// <summary>Makes the part.</summary>
    /// <param name="reader">Reads a pin.</param>
    /// <exception cref="ArgumentNullException">No reader.</exception>
    public FactoryResetPin(FactoryResetPinReader reader)
    {
        _reader = reader ?? throw new ArgumentNullException(nameof(reader));
    }

    /// <summary>Tells whether the button is pressed.</summary>
    /// <param name="pin">Number of the pin.</param>
    /// <returns>True if the pin is low.</returns>
    public bool IsPressed(int pin) => _reader(pin);
}

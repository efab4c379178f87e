// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Pins that carry the flash chip: using one ends the device.</summary>
internal static class FlashPins
{
    /// <summary>Tells whether a pin is one of them.</summary>
    /// <param name="targetName">Name of the firmware image, such as ESP32_REV3; names without a chip in them mean the first ESP32.</param>
    /// <param name="pin">Number of the pin.</param>
    internal static bool Contains(string targetName, int pin)
    {
        if (Names(targetName, "C3"))
            return pin >= 12 && pin <= 17;
        if (Names(targetName, "S2") || Names(targetName, "S3"))
            return pin >= 26 && pin <= 32;
        if (Names(targetName, "C6"))
            return pin >= 24 && pin <= 30;
        if (Names(targetName, "C5") || Names(targetName, "H2") || Names(targetName, "P4"))
            return false;
        return pin >= 6 && pin <= 11;
    }

    private static bool Names(string targetName, string chip) => targetName.IndexOf(chip) >= 0;
}

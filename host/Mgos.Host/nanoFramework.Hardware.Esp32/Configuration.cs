// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Says which pin of the current virtual device has which function of a bus.</summary>
/// <remarks>The API of nanoFramework.Hardware.Esp32. The defaults are those of an ESP32.</remarks>
public class Configuration
{
    /// <summary>Gives a pin a function; a pin that had the function before loses it.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="value">The function.</param>
    /// <exception cref="ArgumentException">There is no such pin.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value) => HostMachine.Required.PinFunctions.Set(pin, value);

    /// <summary>Finds the pin of a function.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The pin; -1 if none has it.</returns>
    public static int GetFunctionPin(DeviceFunction function) => HostMachine.Required.PinFunctions.PinOf(function);
}

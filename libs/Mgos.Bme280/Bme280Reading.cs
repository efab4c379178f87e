// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bme280;

/// <summary>One measurement.</summary>
public sealed class Bme280Reading
{
    /// <summary>Temperature in degrees Celsius.</summary>
    public double TemperatureCelsius { get; internal set; }

    /// <summary>Relative humidity in percent, 0 to 100.</summary>
    public double HumidityPercent { get; internal set; }

    /// <summary>Pressure in pascals.</summary>
    public double PressurePascals { get; internal set; }
}

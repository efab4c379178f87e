// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Buses;

/// <summary>A virtual device that measures something, which tools may look at and change.</summary>
public interface IVirtualSensor
{
    /// <summary>Gets what it is, such as <c>BME280</c>.</summary>
    string Model { get; }

    /// <summary>Gets the names of what it measures, such as <c>temperature</c>.</summary>
    string[] Quantities { get; }

    /// <summary>Gives what is around the sensor.</summary>
    /// <param name="quantity">One of <see cref="Quantities"/>.</param>
    /// <returns>The value, in the unit of the sensor's property.</returns>
    double Get(string quantity);

    /// <summary>Changes what is around the sensor.</summary>
    /// <param name="quantity">One of <see cref="Quantities"/>.</param>
    /// <param name="value">The value.</param>
    void Set(string quantity, double value);
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;

namespace System.Device.Gpio;

/// <summary>The pins that the controllers of a machine have opened.</summary>
internal sealed class GpioPinSet
{
    private readonly List<GpioPinBundle> _bundles = [];

    /// <summary>Adds a pin.</summary>
    internal void Add(GpioPin pin)
    {
        lock (_bundles)
        {
            // A pin that was disposed of by itself may be opened again.
            _bundles.RemoveAll(bundle => bundle.Pin.PinNumber == pin.PinNumber);
            _bundles.Add(new GpioPinBundle(pin));
        }
    }

    /// <summary>Looks for an open pin; null if it is not open.</summary>
    internal GpioPinBundle Find(int pinNumber)
    {
        lock (_bundles)
            return _bundles.Find(bundle => bundle.Pin.PinNumber == pinNumber);
    }

    /// <summary>Forgets a pin.</summary>
    internal void Remove(GpioPinBundle bundle)
    {
        lock (_bundles)
            _bundles.Remove(bundle);
    }

    /// <summary>Closes and forgets all pins.</summary>
    internal void CloseAll()
    {
        GpioPinBundle[] open;
        lock (_bundles)
        {
            open = [.. _bundles];
            _bundles.Clear();
        }

        foreach (var bundle in open)
            bundle.Pin.Dispose();
    }
}

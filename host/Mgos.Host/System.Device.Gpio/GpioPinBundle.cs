// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>A pin that a controller has opened, and who listens to it through the controller.</summary>
internal sealed class GpioPinBundle(GpioPin pin)
{
    /// <summary>The pin.</summary>
    internal GpioPin Pin { get; } = pin;

    /// <summary>The edges that the listener wants.</summary>
    internal PinEventTypes EventTypes { get; set; }

    /// <summary>The listener; one at a time.</summary>
    internal PinChangeEventHandler Callback { get; set; }

    /// <summary>What listens to the pin for it.</summary>
    internal PinValueChangedEventHandler Forwarder { get; set; }
}

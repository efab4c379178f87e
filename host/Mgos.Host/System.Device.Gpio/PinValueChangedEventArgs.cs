// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.Runtime.Events;

namespace System.Device.Gpio;

/// <summary>Says which pin changed, and how.</summary>
public class PinValueChangedEventArgs : BaseEvent
{
    /// <summary>Makes the arguments of an event.</summary>
    /// <param name="changeType">The edge.</param>
    /// <param name="pinNumber">The number of the pin.</param>
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    /// <summary>Gets the edge.</summary>
    public PinEventTypes ChangeType { get; }

    /// <summary>Gets the number of the pin.</summary>
    public int PinNumber { get; }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>What a wait for an edge ended with.</summary>
public struct WaitForEventResult
{
    /// <summary>The edges that occurred.</summary>
    public PinEventTypes EventTypes;

    /// <summary>Whether none occurred in time.</summary>
    public bool TimedOut;
}

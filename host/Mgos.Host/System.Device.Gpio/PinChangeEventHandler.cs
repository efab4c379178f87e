// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>Handles an edge of a pin of a controller.</summary>
/// <param name="sender">The controller.</param>
/// <param name="pinValueChangedEventArgs">Pin and edge.</param>
public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);

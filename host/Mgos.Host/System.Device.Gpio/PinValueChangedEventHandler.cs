// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>Handles an edge of a pin.</summary>
/// <param name="sender">The <see cref="GpioPin"/>.</param>
/// <param name="e">Pin and edge.</param>
public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);

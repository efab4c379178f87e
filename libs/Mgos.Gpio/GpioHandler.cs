// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Handles an interrupt or a button, on the loop.</summary>
/// <param name="pin">The pin. Its level may have changed since.</param>
public delegate void GpioHandler(int pin);

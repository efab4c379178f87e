// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Handles one edge at once, on the thread of the hardware events: count, keep the level, return.</summary>
/// <param name="pin">The pin.</param>
/// <param name="level">Its level after the edge.</param>
public delegate void GpioIsrHandler(int pin, bool level);

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Reads the pin of the factory reset button at boot.</summary>
/// <param name="pin">Number of the pin, to be set up as an input with a pull-up.</param>
/// <returns>True if it is low: the button is pressed.</returns>
public delegate bool FactoryResetPinReader(int pin);

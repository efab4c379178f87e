// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Buses;

/// <summary>A device that is plugged into a bus.</summary>
/// <param name="Bus">The bus: <c>i2c1</c>, <c>spi1</c>, or <c>onewire2</c> for the one on UART 2.</param>
/// <param name="Address">Where on it: the address of I2C, the chip select of SPI, the ROM of 1-Wire in hexadecimal.</param>
/// <param name="Device">The device.</param>
public sealed record PluggedDevice(string Bus, string Address, object Device);
